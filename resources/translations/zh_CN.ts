<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>tifa</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln correction(s) added</source>
        <translation>
            <numerusform>已添加 %Ln 条改正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new word(s)</source>
        <translation>
            <numerusform>%Ln 个生词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set phrase(s)</source>
        <translation>
            <numerusform>%Ln 条提法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) marked as known</source>
        <translation>
            <numerusform>已将 %Ln 个词标为已掌握</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n syllable(s) with tones, such as zhi2xing2 or zhíxíng</source>
        <translation>
            <numerusform>要 %n 个带声调的音节，如 zhi2xing2 或 zhíxíng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Tifa Reader</source>
        <translation>关于 Tifa Reader(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Contents…</source>
        <translation>目录(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy word</source>
        <translation>复制词语(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Corrections…</source>
        <translation>我的改正(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英文(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export saved words as CSV…</source>
        <translation>将存词本导出为 CSV(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Find in this article…</source>
        <translation>在文中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>初次使用(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Go to the place</source>
        <translation>转到出处(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Here</source>
        <translation>此处(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Known words</source>
        <translation>已掌握的词(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Look up {word}</source>
        <translation>查“{word}”(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Look up…</source>
        <translation>查词(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Make one word</source>
        <translation>合成一个词(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>菜单(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next set phrase</source>
        <translation>下一条提法(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>标准大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste as article</source>
        <translation>粘贴为文章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pinyin</source>
        <translation>拼音(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous set phrase</source>
        <translation>上一条提法(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>最近阅读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save word</source>
        <translation>存词(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Simplified</source>
        <translation>简体(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Traditional</source>
        <translation>繁体(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Unfold or fold this sentence</source>
        <translation>展开或收起这一句(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;What the marks mean</source>
        <translation>标记说明(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词语(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Dictionary:&lt;/b&gt; CC-CEDICT, published by MDBG, edition of {date}, %Ln entries, licence {licence} (https://cc-cedict.org).</source>
        <translation>
            <numerusform>&lt;b&gt;词典：&lt;/b&gt;CC-CEDICT，MDBG 发布，{date} 版，%Ln 个词条，许可协议 {licence}（https://cc-cedict.org）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;Glossary:&lt;/b&gt; %Ln set phrases, written for Tifa Reader, licence CC BY-SA 4.0.</source>
        <translation>
            <numerusform>&lt;b&gt;提法库：&lt;/b&gt;%Ln 条提法，为本软件编写，许可协议 CC BY-SA 4.0。</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;Made with&lt;/b&gt; Qt for Python (LGPL), OpenCC (Apache-2.0), pypinyin, jieba-rs, wordfreq and others; word frequencies from wordfreq (CC BY-SA 4.0).</source>
        <translation>&lt;b&gt;采用&lt;/b&gt; Qt for Python（LGPL）、OpenCC（Apache-2.0）、pypinyin、jieba-rs、wordfreq 等；词频取自 wordfreq（CC BY-SA 4.0）。</translation>
    </message>
    <message>
        <source>A dashed line under them; the card says how they were given.</source>
        <translation>词下加虚线；词条中说明原来的分词。</translation>
    </message>
    <message>
        <source>A date; its characters may help.</source>
        <translation>日期，可参看单字。</translation>
    </message>
    <message>
        <source>A fine line; not drawn where only new words have pinyin.</source>
        <translation>细线；只给生词注音时不画。</translation>
    </message>
    <message>
        <source>A glossary may have {most} MB; split it into several files.</source>
        <translation>提法库文件最大为 {most} MB，请分成几个文件。</translation>
    </message>
    <message>
        <source>A new word: above your level, and not marked as known</source>
        <translation>生词：高于您的等级，且未标为已掌握</translation>
    </message>
    <message>
        <source>A number; its characters may help.</source>
        <translation>数词，可参看单字。</translation>
    </message>
    <message>
        <source>A set phrase, 提法: a formulation that the glossary explains</source>
        <translation>提法：提法库有解释的固定表述</translation>
    </message>
    <message>
        <source>A single character cannot be split</source>
        <translation>单个字不能再拆</translation>
    </message>
    <message>
        <source>A small card says what the word under the pointer is.</source>
        <translation>指针停在词上时，用小卡片显示释义。</translation>
    </message>
    <message>
        <source>A word does not reach over paragraphs</source>
        <translation>一个词不能跨段</translation>
    </message>
    <message>
        <source>A word or a set phrase that you saved</source>
        <translation>您保存的词或提法</translation>
    </message>
    <message>
        <source>A word that the file splits otherwise (View ▸ Mark repaired words)</source>
        <translation>文件中切分不同的词（视图 ▸ 标出修正过的分词）</translation>
    </message>
    <message>
        <source>About Tifa Reader</source>
        <translation>关于 Tifa Reader</translation>
    </message>
    <message>
        <source>About {count} times in a million words</source>
        <translation>每百万词约出现 {count} 次</translation>
    </message>
    <message>
        <source>Add one in its settings for speech, then try again.</source>
        <translation>请在系统的语音设置中添加，然后重试。</translation>
    </message>
    <message>
        <source>Add to my &amp;glossary…</source>
        <translation>加入我的提法库(&amp;G)…</translation>
    </message>
    <message>
        <source>Add to my glossary</source>
        <translation>加入我的提法库</translation>
    </message>
    <message>
        <source>Al&amp;ways</source>
        <translation>总是(&amp;W)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All known</source>
        <translation>全部掌握</translation>
    </message>
    <message>
        <source>All of these are saved already</source>
        <translation>这些都已保存</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>所有词</translation>
    </message>
    <message>
        <source>Allow reading and writing in the folder, or set TIFA_HOME to another folder.</source>
        <translation>请允许读写该文件夹，或将 TIFA_HOME 设为别的文件夹。</translation>
    </message>
    <message>
        <source>Also a set phrase here</source>
        <translation>此处另有提法</translation>
    </message>
    <message>
        <source>Another programme is using the saved words.</source>
        <translation>另一个程序正在使用存词本。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Articles read lately</source>
        <translation>最近读过的文章</translation>
    </message>
    <message>
        <source>Articles you open are listed here</source>
        <translation>打开过的文章会列在这里</translation>
    </message>
    <message>
        <source>As in the dictionary</source>
        <translation>同词典</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>As they are heard: bú shì for bù shì, and língdǎo for lǐngdǎo.</source>
        <translation>按实际读音：bù shì 写作 bú shì，lǐngdǎo 写作 língdǎo。</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>At this place only</source>
        <translation>只在这一处</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>Born {date}</source>
        <translation>{date}生</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Card at the pointer</source>
        <translation>悬停卡片</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>请更改其权限。</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字形</translation>
    </message>
    <message>
        <source>Check its name and folder.</source>
        <translation>请检查文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may open it.</source>
        <translation>请确认文件存在，并且您有权打开。</translation>
    </message>
    <message>
        <source>Choose UTF-8, GB18030, Big5 or UTF-16.</source>
        <translation>请选择 UTF-8、GB18030、Big5 或 UTF-16。</translation>
    </message>
    <message>
        <source>Choose a CC-CEDICT file (.txt, .u8, .gz or .zip).</source>
        <translation>请选择 CC-CEDICT 文件（.txt、.u8、.gz 或 .zip）。</translation>
    </message>
    <message>
        <source>Choose a text file in it.</source>
        <translation>请选择其中的文本文件。</translation>
    </message>
    <message>
        <source>Choose a word first, then go to its other places</source>
        <translation>请先选一个词，再转到它在别处的位置</translation>
    </message>
    <message>
        <source>Choose a word first, then mark it as known</source>
        <translation>请先选一个词，再标为已掌握</translation>
    </message>
    <message>
        <source>Choose a word first, then save it</source>
        <translation>请先选一个词，再存</translation>
    </message>
    <message>
        <source>Choose another encoding, or save the text as UTF-8.</source>
        <translation>请选择其他编码，或将文本存为 UTF-8。</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>请选择别的文件或文件夹。</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Choose one that has text in it.</source>
        <translation>请选择有文字的文件。</translation>
    </message>
    <message>
        <source>Choose the encoding, or save the text as UTF-8.</source>
        <translation>请指定编码，或将文本存为 UTF-8。</translation>
    </message>
    <message>
        <source>Choose your level (View ▸ My level): the words above it are listed here.</source>
        <translation>请选择您的等级（视图 ▸ 我的等级）：高于此等级的词会列在这里。</translation>
    </message>
    <message>
        <source>Click a word or an underlined set phrase to see what it means, or move with ← → and press Enter.</source>
        <translation>点击词语或带下划线的提法查看释义；也可用 ← → 移动，再按回车键。</translation>
    </message>
    <message>
        <source>Click a word to look it up</source>
        <translation>点击词语查看释义</translation>
    </message>
    <message>
        <source>Click, then press the keys; Backspace takes them away</source>
        <translation>单击后按下新的快捷键；按退格键可删去</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close it in other programmes, or choose another file or folder.</source>
        <translation>请在其他程序中关闭它，或选择别的文件或文件夹。</translation>
    </message>
    <message>
        <source>Close the hint</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Close the hint (Esc)</source>
        <translation>关闭提示（Esc）</translation>
    </message>
    <message>
        <source>Close the keys</source>
        <translation>关闭快捷键一览</translation>
    </message>
    <message>
        <source>Close the settings</source>
        <translation>关闭设置</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Copy it again from where it was written.</source>
        <translation>请从原文处重新复制。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copy s&amp;entence</source>
        <translation>复制句子(&amp;E)</translation>
    </message>
    <message>
        <source>Correct the &amp;reading…</source>
        <translation>改正读音(&amp;R)…</translation>
    </message>
    <message>
        <source>Corrected here: {what}</source>
        <translation>已在此处改正：{what}</translation>
    </message>
    <message>
        <source>Corrected in every text: {what}</source>
        <translation>已在所有文章改正：{what}</translation>
    </message>
    <message>
        <source>Corrected in this article: {what}</source>
        <translation>已在本文改正：{what}</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>我的改正</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>改正…</translation>
    </message>
    <message>
        <source>Damaged rows that are left out: {count}.</source>
        <translation>已略去 {count} 行损坏的数据。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>请重新下载。</translation>
    </message>
    <message>
        <source>Dummitt</source>
        <translation>Dummitt</translation>
    </message>
    <message>
        <source>Dummitt: red, orange, green, blue. Pleco: red, green, blue, purple.</source>
        <translation>Dummitt：红、橙、绿、蓝。Pleco：红、绿、蓝、紫。</translation>
    </message>
    <message>
        <source>E&amp;xplanation</source>
        <translation>说明(&amp;X)</translation>
    </message>
    <message>
        <source>Edit this entry</source>
        <translation>编辑此条</translation>
    </message>
    <message>
        <source>Edit your entry</source>
        <translation>编辑我的词条</translation>
    </message>
    <message>
        <source>End or beginning of the article</source>
        <translation>文章末尾、开头</translation>
    </message>
    <message>
        <source>End or beginning of the line</source>
        <translation>行尾、行首</translation>
    </message>
    <message>
        <source>Every word counts as new until you choose View ▸ My level.</source>
        <translation>在“视图 ▸ 我的等级”里选定等级之前，每个词都算生词。</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>导出改正</translation>
    </message>
    <message>
        <source>Export saved words</source>
        <translation>导出存词本</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln correction(s) to {file}</source>
        <translation>
            <numerusform>已把 %Ln 条改正导出到 {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln word(s) to {file}</source>
        <translation>
            <numerusform>已将 %Ln 个词导出到 {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation>扩展选区</translation>
    </message>
    <message>
        <source>Filter known words</source>
        <translation>筛选已掌握的词</translation>
    </message>
    <message>
        <source>Filter new words</source>
        <translation>筛选生词</translation>
    </message>
    <message>
        <source>Filter phrases</source>
        <translation>筛选提法</translation>
    </message>
    <message>
        <source>Filter saved words</source>
        <translation>筛选存词</translation>
    </message>
    <message>
        <source>Find hanzi or pinyin in this article</source>
        <translation>在文中查找汉字或拼音</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>查找下一处(&amp;X)</translation>
    </message>
    <message>
        <source>Find p&amp;revious</source>
        <translation>查找上一处(&amp;R)</translation>
    </message>
    <message>
        <source>Find 汉字 or pinyin in this article</source>
        <translation>在文中查找汉字或拼音</translation>
    </message>
    <message>
        <source>Five things to try</source>
        <translation>先试试这五个操作</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>From your glossary.</source>
        <translation>出自我的提法库。</translation>
    </message>
    <message>
        <source>Glossary pages</source>
        <translation>提法库页面</translation>
    </message>
    <message>
        <source>Go to the phrase in the article</source>
        <translation>转到文中该提法</translation>
    </message>
    <message>
        <source>Government work reports: first {first}, most in {year} ({times}), last {last}.</source>
        <translation>《政府工作报告》：首见于 {first} 年，{year} 年最多（{times}），最近见于 {last} 年。</translation>
    </message>
    <message>
        <source>Hei, without serifs</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>How many characters a line holds at most, without pinyin.</source>
        <translation>不显示拼音时，一行最多容纳多少字。</translation>
    </message>
    <message>
        <source>How the file is encoded (Article ▸ Text encoding)</source>
        <translation>文件编码（文章 ▸ 文本编码）</translation>
    </message>
    <message>
        <source>Import corrections</source>
        <translation>导入改正</translation>
    </message>
    <message>
        <source>In every text</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>In set phrases</source>
        <translation>含此词的提法</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>在文章中</translation>
    </message>
    <message>
        <source>In the dictionary: {pinyin}</source>
        <translation>词典读音：{pinyin}</translation>
    </message>
    <message>
        <source>In the lists</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>In the text given as {words}</source>
        <translation>原文分词：{words}</translation>
    </message>
    <message>
        <source>In this &amp;article</source>
        <translation>本文(&amp;A)</translation>
    </message>
    <message>
        <source>Indent paragraphs</source>
        <translation>段首缩进</translation>
    </message>
    <message>
        <source>Install the newest version and start again.</source>
        <translation>请安装最新版本，然后重新启动。</translation>
    </message>
    <message>
        <source>Install the newest version and try again.</source>
        <translation>请安装最新版本，然后重试。</translation>
    </message>
    <message>
        <source>Install the programme again, or choose a CC-CEDICT file of your own.</source>
        <translation>请重新安装本程序，或选择您自己的 CC-CEDICT 文件。</translation>
    </message>
    <message>
        <source>Install the programme again.</source>
        <translation>请重新安装本程序。</translation>
    </message>
    <message>
        <source>Install the programme with it: pipx install '.[speech]'</source>
        <translation>请连同该组件重新安装本软件：pipx install '.[speech]'</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>无法读取：{reason}。</translation>
    </message>
    <message>
        <source>It has more than {most} MB, the most that is read.</source>
        <translation>文件超过 {most} MB，无法读取更大的文件。</translation>
    </message>
    <message>
        <source>It has {size:,.0f} MB; {most} MB is the most that is read.</source>
        <translation>文件有 {size:,.0f} MB，最多只能读取 {most} MB。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Its characters</source>
        <translation>单字</translation>
    </message>
    <message>
        <source>Its encoding cannot be recognised.</source>
        <translation>无法判断文件编码。</translation>
    </message>
    <message>
        <source>Its level in HSK 3.0, after the list that the settings name</source>
        <translation>其 HSK 3.0 等级，依设置中所选的词表</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Join with the &amp;next word</source>
        <translation>与下一个词合成一个词(&amp;N)</translation>
    </message>
    <message>
        <source>Keep this sentence with the saved word</source>
        <translation>把这一句也存到这个词下</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keys of “{action}”: {keys}</source>
        <translation>“{action}”的快捷键：{keys}</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已掌握</translation>
    </message>
    <message>
        <source>Lan&amp;guage · 语言</source>
        <translation>语言(&amp;G) · Language</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Later than the article</source>
        <translation>文章之后</translation>
    </message>
    <message>
        <source>Levels after</source>
        <translation>等级依据</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>书库</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Line down or up</source>
        <translation>下一行、上一行</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行长</translation>
    </message>
    <message>
        <source>Line under new words</source>
        <translation>生词下划细线</translation>
    </message>
    <message>
        <source>Look the word up</source>
        <translation>查该词</translation>
    </message>
    <message>
        <source>Look up hanzi, pinyin or English</source>
        <translation>查汉字、拼音或英文</translation>
    </message>
    <message>
        <source>Look up 汉字, pinyin or English</source>
        <translation>查汉字、拼音或英文</translation>
    </message>
    <message>
        <source>Looking for set phrases: {percent} % – stop</source>
        <translation>正在查找提法：{percent}% – 停止</translation>
    </message>
    <message>
        <source>Looking for set phrases…</source>
        <translation>正在查找提法…</translation>
    </message>
    <message>
        <source>Looking through this article…</source>
        <translation>正在查找全文…</translation>
    </message>
    <message>
        <source>Looking up</source>
        <translation>查词</translation>
    </message>
    <message>
        <source>Make room and save again.</source>
        <translation>请腾出空间后重新保存。</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Make room on the disk, or let TIFA_HOME name a folder you may write to.</source>
        <translation>请腾出磁盘空间，或将 TIFA_HOME 设为您可以写入的文件夹。</translation>
    </message>
    <message>
        <source>Make room or look after the disk, then try again.</source>
        <translation>请腾出空间或检查磁盘，然后重试。</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another.</source>
        <translation>请先建立该文件夹，或另选一个。</translation>
    </message>
    <message>
        <source>Mark and list all set phrases</source>
        <translation>标出并列出所有提法</translation>
    </message>
    <message>
        <source>Mark as &amp;known or not known</source>
        <translation>标为已掌握或未掌握(&amp;K)</translation>
    </message>
    <message>
        <source>Mark repaired words</source>
        <translation>标出修正过的分词</translation>
    </message>
    <message numerus="yes">
        <source>Marked %Ln word(s) as known.</source>
        <translation>
            <numerusform>已将 %Ln 个词标为已掌握。</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks: zhíxíng</source>
        <translation>声调符号：zhíxíng</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>释义</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>More keys for “{action}”</source>
        <translation>为“{action}”添加快捷键</translation>
    </message>
    <message>
        <source>Move it elsewhere and start again.</source>
        <translation>请将其移到别处，然后重新启动。</translation>
    </message>
    <message>
        <source>Move it elsewhere, copy the backup of {date} ({words:,} words), {backup}, to its place, {path}, and start again; to start without your words, move the folder 'backups' elsewhere, too.</source>
        <translation>请将其移到别处，把 {date} 的备份（{words:,} 个词）{backup} 复制到原处 {path}，然后重新启动；若要以空的存词本启动，请把“backups”文件夹也移到别处。</translation>
    </message>
    <message>
        <source>My level</source>
        <translation>我的等级</translation>
    </message>
    <message>
        <source>Ne&amp;xt panel</source>
        <translation>下一个面板(&amp;X)</translation>
    </message>
    <message>
        <source>Neither the dictionary nor the glossary has this.</source>
        <translation>词典和提法库中均未收录。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>生词</translation>
    </message>
    <message>
        <source>New words are those above my level that are not marked as known.</source>
        <translation>生词是高于我的等级且未标为已掌握的词。</translation>
    </message>
    <message>
        <source>New words in this arti&amp;cle</source>
        <translation>本文生词(&amp;C)</translation>
    </message>
    <message>
        <source>Next n&amp;ew word</source>
        <translation>下一个生词(&amp;E)</translation>
    </message>
    <message>
        <source>Next or previous paragraph</source>
        <translation>下一段、上一段</translation>
    </message>
    <message>
        <source>Next or previous sentence</source>
        <translation>下一句、上一句</translation>
    </message>
    <message>
        <source>Next or previous word</source>
        <translation>下一词、上一词</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一处（回车）</translation>
    </message>
    <message>
        <source>Next place of this &amp;word</source>
        <translation>该词下一处(&amp;W)</translation>
    </message>
    <message>
        <source>Next place of this word</source>
        <translation>该词下一处</translation>
    </message>
    <message>
        <source>Next saved w&amp;ord</source>
        <translation>下一个存词(&amp;O)</translation>
    </message>
    <message>
        <source>No dictionary entries were found in it.</source>
        <translation>其中没有找到词典条目。</translation>
    </message>
    <message>
        <source>No earlier new word</source>
        <translation>前面没有生词了</translation>
    </message>
    <message>
        <source>No earlier saved word</source>
        <translation>前面没有存词了</translation>
    </message>
    <message>
        <source>No earlier set phrase</source>
        <translation>前面没有提法了</translation>
    </message>
    <message>
        <source>No font on this system can show Chinese. Install one, such as Noto CJK (on Debian and Ubuntu: sudo apt install fonts-noto-cjk), and start again.</source>
        <translation>系统中没有可显示中文的字体。请安装一种，如 Noto CJK（Debian 和 Ubuntu：sudo apt install fonts-noto-cjk），然后重新启动。</translation>
    </message>
    <message>
        <source>No further new word</source>
        <translation>后面没有生词了</translation>
    </message>
    <message>
        <source>No further saved word</source>
        <translation>后面没有存词了</translation>
    </message>
    <message>
        <source>No further set phrase</source>
        <translation>后面没有提法了</translation>
    </message>
    <message>
        <source>No new word in this article.</source>
        <translation>这篇文章没有生词。</translation>
    </message>
    <message>
        <source>No pin&amp;yin</source>
        <translation>不显示拼音(&amp;Y)</translation>
    </message>
    <message>
        <source>No pinyin</source>
        <translation>不显示拼音</translation>
    </message>
    <message>
        <source>No set phrase of the glossary is in this article.</source>
        <translation>本文中没有提法库收录的提法。</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>没有这样的设置。</translation>
    </message>
    <message>
        <source>No word is marked as known yet. Click a word and press K: it has no pinyin any more where only new words have it.</source>
        <translation>还没有标为已掌握的词。点一个词，按 K：只给生词注音时，它就不再注音。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>Not added: {bad}</source>
        <translation>未采用：{bad}</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Not found in the text any more: {place}</source>
        <translation>文中已找不到：{place}</translation>
    </message>
    <message>
        <source>Not in the dictionary; its characters may help.</source>
        <translation>词典未收录，可参看单字。</translation>
    </message>
    <message>
        <source>Not in the dictionary; its words may help.</source>
        <translation>词典未收录，可参看其中的词语。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未掌握</translation>
    </message>
    <message>
        <source>Nothing corrected yet. Go to a word whose boundaries or whose reading are wrong: J makes one word of it and the next, Shift+J splits it, R corrects its reading.</source>
        <translation>还没有改正过什么。请到分词或读音有误的词上：按 J 与下一个词合成一个词，按 Shift+J 拆开，按 R 改正读音。</translation>
    </message>
    <message>
        <source>Nothing here matches the filter.</source>
        <translation>没有符合筛选条件的条目。</translation>
    </message>
    <message>
        <source>Nothing saved yet. Click a word and press S: it is kept here with its sentence.</source>
        <translation>存词本还是空的。点击词语后按 S，词语和所在的句子就会存到这里。</translation>
    </message>
    <message>
        <source>Numbers: zhi2xing2</source>
        <translation>数字标调：zhi2xing2</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Offices as known in {month}</source>
        <translation>职务情况截至 {month}</translation>
    </message>
    <message>
        <source>Offices, and what became of them</source>
        <translation>历任职务与后续</translation>
    </message>
    <message>
        <source>Older files in the folder 'backups' beside it may have them.</source>
        <translation>旁边“backups”文件夹中较早的文件里可能还有。</translation>
    </message>
    <message>
        <source>On {date}, the article's date</source>
        <translation>文章日期{date}时</translation>
    </message>
    <message>
        <source>Only here in this article</source>
        <translation>本文仅此一处</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>打开文章</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Other readings</source>
        <translation>其他读音</translation>
    </message>
    <message>
        <source>P&amp;revious new word</source>
        <translation>上一个生词(&amp;R)</translation>
    </message>
    <message>
        <source>Page down or up</source>
        <translation>下一页、上一页</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Paragraph {number} of {count}</source>
        <translation>第 {number} 段，共 {count} 段</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所属提法</translation>
    </message>
    <message>
        <source>Party congress reports: {counts}</source>
        <translation>党代会报告：{counts}</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Pinyin at the pointe&amp;r</source>
        <translation>只在指针处注音(&amp;R)</translation>
    </message>
    <message>
        <source>Pinyin o&amp;ver all words</source>
        <translation>为全部词语注音(&amp;V)</translation>
    </message>
    <message>
        <source>Pinyin over</source>
        <translation>注音范围</translation>
    </message>
    <message>
        <source>Pinyin over &amp;fewer words</source>
        <translation>减少注音(&amp;F)</translation>
    </message>
    <message>
        <source>Pinyin over all words</source>
        <translation>为全部词语注音</translation>
    </message>
    <message>
        <source>Pinyin over n&amp;ew words</source>
        <translation>只为生词注音(&amp;E)</translation>
    </message>
    <message>
        <source>Pinyin over new words only</source>
        <translation>只给生词注音</translation>
    </message>
    <message>
        <source>Pinyin over the word at the pointer or the caret</source>
        <translation>给指针或光标所在的词注音</translation>
    </message>
    <message>
        <source>Pleco</source>
        <translation>Pleco</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>悬停</translation>
    </message>
    <message>
        <source>Pre&amp;vious place of this word</source>
        <translation>该词上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Preparing the dictionary. This happens once.</source>
        <translation>正在准备词典，仅此一次。</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>请按键…</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>上一处（Shift+回车）</translation>
    </message>
    <message>
        <source>Previous place of this word</source>
        <translation>该词上一处</translation>
    </message>
    <message>
        <source>Previous saved wor&amp;d</source>
        <translation>上一个存词(&amp;D)</translation>
    </message>
    <message>
        <source>Probably a name; its characters may help.</source>
        <translation>可能是人名或译名，可参看单字。</translation>
    </message>
    <message>
        <source>Read aloud &amp;from here</source>
        <translation>从此处朗读(&amp;F)</translation>
    </message>
    <message>
        <source>Read the sentence al&amp;oud</source>
        <translation>朗读句子(&amp;O)</translation>
    </message>
    <message>
        <source>Read the word alou&amp;d</source>
        <translation>朗读词语(&amp;D)</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Reading aloud failed: {trouble}</source>
        <translation>朗读失败：{trouble}</translation>
    </message>
    <message>
        <source>Reading aloud needs a part of Qt that is not installed ({trouble}).</source>
        <translation>朗读需要 Qt 的一个组件，尚未安装（{trouble}）。</translation>
    </message>
    <message>
        <source>Reading in pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Readings in</source>
        <translation>注音方式</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove a saved word</source>
        <translation>删除存词</translation>
    </message>
    <message>
        <source>Removed {word} from the saved words.</source>
        <translation>已从存词本中删除“{word}”。</translation>
    </message>
    <message>
        <source>Removed {word} from your glossary</source>
        <translation>已从我的提法库中删除“{word}”</translation>
    </message>
    <message>
        <source>Repair the file's word boundaries</source>
        <translation>修正原文分词</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>恢复全部快捷键</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Reset “{setting}”</source>
        <translation>恢复“{setting}”的默认值</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore the backup of {date} (words: {words:,})?</source>
        <translation>要恢复 {date} 的备份（{words:,} 个词）吗？</translation>
    </message>
    <message>
        <source>Right here</source>
        <translation>此处正确</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a shorter text.</source>
        <translation>请保存短一些的文字。</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>全部保存</translation>
    </message>
    <message>
        <source>Save all set &amp;phrases</source>
        <translation>保存全部提法(&amp;P)</translation>
    </message>
    <message>
        <source>Save it as CSV from the spreadsheet and try again.</source>
        <translation>请在电子表格软件中另存为 CSV，然后重试。</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8 and try again.</source>
        <translation>请另存为 UTF-8 编码的 CSV，然后重试。</translation>
    </message>
    <message>
        <source>Save it as plain text, or copy its text and paste it.</source>
        <translation>请另存为纯文本，或复制其中的文字再粘贴。</translation>
    </message>
    <message>
        <source>Save it, or remove a saved one</source>
        <translation>保存；已保存的则删除</translation>
    </message>
    <message>
        <source>Save the text to a file, or pass it on standard input.</source>
        <translation>请将文字存为文件，或由标准输入传入。</translation>
    </message>
    <message>
        <source>Save with its sentence</source>
        <translation>连同句子一起保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已存</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln set phrase(s)</source>
        <translation>
            <numerusform>已保存 %Ln 条提法</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved &amp;words</source>
        <translation>存词本(&amp;W)</translation>
    </message>
    <message>
        <source>Saved words</source>
        <translation>存词本</translation>
    </message>
    <message>
        <source>Saved {word}</source>
        <translation>已保存“{word}”</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select some text or choose a word first, then add it</source>
        <translation>请先选中文字或选一个词，再添加</translation>
    </message>
    <message>
        <source>Select the characters of one word, without marks or spaces</source>
        <translation>请只选一个词的字，不要选标点和空格</translation>
    </message>
    <message>
        <source>Set phrases in this &amp;article</source>
        <translation>本文提法(&amp;A)</translation>
    </message>
    <message>
        <source>Set phrases looked for in {percent} % – go on</source>
        <translation>已在 {percent}% 的文字中查找提法 – 继续</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show &amp;pinyin</source>
        <translation>显示拼音(&amp;P)</translation>
    </message>
    <message>
        <source>Show in &amp;traditional characters</source>
        <translation>显示为繁体字(&amp;T)</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Simplified characters</source>
        <translation>简体字</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Something went wrong in Tifa Reader; your saved words are safe on disk. You can read on. To help fix it, copy the report and send it to the programme's makers.</source>
        <translation>Tifa Reader 出错了；存词本已存盘，不会丢失，可以继续阅读。如愿协助修正，请复制报告并发给开发者。</translation>
    </message>
    <message>
        <source>Song, with serifs</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Spli&amp;t the word…</source>
        <translation>拆开这个词(&amp;T)…</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>请分成较小的文件。</translation>
    </message>
    <message>
        <source>Standard of 2021</source>
        <translation>2021年国家标准</translation>
    </message>
    <message>
        <source>Start without saved words</source>
        <translation>以空的存词本启动</translation>
    </message>
    <message>
        <source>Such files are written by `tifa export --format corrections`.</source>
        <translation>此类文件由 `tifa export --format corrections` 生成。</translation>
    </message>
    <message>
        <source>Syllabus of 2025</source>
        <translation>2025年考试大纲</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>改归此项</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>文本 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Text en&amp;coding</source>
        <translation>文本编码(&amp;C)</translation>
    </message>
    <message>
        <source>The characters of this file cannot be read.</source>
        <translation>无法识别此文件中的字符。</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy an article, then paste it here.</source>
        <translation>剪贴板中没有文字。请先复制一篇文章，再粘贴到这里。</translation>
    </message>
    <message>
        <source>The columns are {names}.</source>
        <translation>应有的列：{names}。</translation>
    </message>
    <message>
        <source>The damaged file is kept in the same folder under another name.</source>
        <translation>损坏的文件会以另一个名称保留在同一文件夹中。</translation>
    </message>
    <message>
        <source>The dictionary can't be read ({reason}).</source>
        <translation>词典无法读取（{reason}）。</translation>
    </message>
    <message>
        <source>The dictionary does not read {character} so.</source>
        <translation>词典中“{character}”没有这个读音。</translation>
    </message>
    <message>
        <source>The dictionary that comes with the programme is missing.</source>
        <translation>缺少随本程序提供的词典。</translation>
    </message>
    <message>
        <source>The dictionary's index can't be written ({reason}).</source>
        <translation>词典索引无法写入（{reason}）。</translation>
    </message>
    <message>
        <source>The disk is full or cannot be read or written; what was saved before is kept.</source>
        <translation>磁盘已满或无法读写；此前保存的内容仍在。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be saved; what was saved before is kept.</source>
        <translation>磁盘已满，无法再保存；此前保存的内容仍在。</translation>
    </message>
    <message>
        <source>The examination syllabus or the national standard; both are called HSK 3.0.</source>
        <translation>考试大纲或国家标准；二者都称为 HSK 3.0。</translation>
    </message>
    <message>
        <source>The file of saved words is damaged.</source>
        <translation>存词本文件已损坏。</translation>
    </message>
    <message>
        <source>The file of saved words is empty, but there are backups of it.</source>
        <translation>存词本文件是空的，但有它的备份。</translation>
    </message>
    <message>
        <source>The file of saved words is gone, but there are backups of it.</source>
        <translation>存词本文件不见了，但有它的备份。</translation>
    </message>
    <message>
        <source>The first line of a paragraph begins two characters further in.</source>
        <translation>每段第一行向内缩进两个字。</translation>
    </message>
    <message>
        <source>The folder of your glossaries cannot be used ({reason}).</source>
        <translation>无法使用您的提法库文件夹（{reason}）。</translation>
    </message>
    <message>
        <source>The four tones and the neutral one, by their colours</source>
        <translation>四声与轻声，以颜色区分</translation>
    </message>
    <message>
        <source>The language of the menus and the panels; meanings stay in English.</source>
        <translation>菜单和面板的语言；释义仍为英文。</translation>
    </message>
    <message>
        <source>The list of word frequencies that comes with the programme is missing.</source>
        <translation>缺少随本程序提供的词频表。</translation>
    </message>
    <message>
        <source>The packed dictionary is damaged ({reason}).</source>
        <translation>词典压缩文件已损坏（{reason}）。</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The saved words can only be read, so nothing can be saved.</source>
        <translation>存词本只能读取，因此无法保存任何内容。</translation>
    </message>
    <message>
        <source>The saved words cannot be changed.</source>
        <translation>无法更改存词本。</translation>
    </message>
    <message>
        <source>The saved words cannot be opened ({reason}).</source>
        <translation>无法打开存词本（{reason}）。</translation>
    </message>
    <message>
        <source>The saved words cannot be opened.</source>
        <translation>无法打开存词本。</translation>
    </message>
    <message>
        <source>The script that the article is shown in.</source>
        <translation>文章显示所用的字形。</translation>
    </message>
    <message>
        <source>The size of the article's text.</source>
        <translation>文章正文的字号。</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>The word at the pointer</source>
        <translation>指针所在的词</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Theme as the &amp;system</source>
        <translation>主题跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>There is no encoding called {name}.</source>
        <translation>没有名为 {name} 的编码。</translation>
    </message>
    <message>
        <source>There is no sound backup in the folder '{folder}'. Save what can be read with `tifa export`, move the file elsewhere and start again.</source>
        <translation>文件夹“{folder}”中没有完好的备份。请用 `tifa export` 保存还能读取的内容，把该文件移到别处，然后重新启动。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>其中没有文字。</translation>
    </message>
    <message>
        <source>There is no word to join it with</source>
        <translation>后面没有可合并的词</translation>
    </message>
    <message>
        <source>There is nothing to be read in {text}</source>
        <translation>“{text}”没有读音</translation>
    </message>
    <message>
        <source>These corrections were written by another version of Tifa Reader.</source>
        <translation>这些改正由其他版本的 Tifa Reader 写成。</translation>
    </message>
    <message>
        <source>These saved words were written by a newer Tifa Reader.</source>
        <translation>此存词本由更新版本的 Tifa Reader 写成。</translation>
    </message>
    <message>
        <source>Third tones as well</source>
        <translation>上声也变调</translation>
    </message>
    <message>
        <source>This database belongs to another programme, so it is left as it is.</source>
        <translation>此数据库属于其他程序，未作改动。</translation>
    </message>
    <message>
        <source>This entry cannot be saved: {problem}.</source>
        <translation>无法保存此条：{problem}。</translation>
    </message>
    <message>
        <source>This file cannot be written ({reason}).</source>
        <translation>无法写入此文件（{reason}）。</translation>
    </message>
    <message>
        <source>This file is too big for a glossary.</source>
        <translation>此文件太大，不能用作提法库。</translation>
    </message>
    <message>
        <source>This glossary cannot be read: {problem}.</source>
        <translation>无法读取此提法库：{problem}。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>This is a pipe or a device, not a file.</source>
        <translation>这是管道或设备，不是文件。</translation>
    </message>
    <message>
        <source>This is larger than any dictionary: more than {most} MB.</source>
        <translation>文件超过 {most} MB，不可能是词典。</translation>
    </message>
    <message>
        <source>This is not a CSV file ({reason}).</source>
        <translation>这不是 CSV 文件（{reason}）。</translation>
    </message>
    <message>
        <source>This is not a JSON file ({reason}).</source>
        <translation>这不是 JSON 文件（{reason}）。</translation>
    </message>
    <message>
        <source>This is not a file of corrections.</source>
        <translation>这不是改正文件。</translation>
    </message>
    <message>
        <source>This is not a file of saved words, so it is left as it is.</source>
        <translation>这不是存词本文件，未作改动。</translation>
    </message>
    <message>
        <source>This is not a file of saved words: it has no column 'simplified'.</source>
        <translation>这不是存词本文件：没有“simplified”列。</translation>
    </message>
    <message>
        <source>This is not a file's name.</source>
        <translation>这不是文件名。</translation>
    </message>
    <message>
        <source>This is not text.</source>
        <translation>这不是文本。</translation>
    </message>
    <message>
        <source>This is not {encoding}.</source>
        <translation>编码不是 {encoding}。</translation>
    </message>
    <message>
        <source>This is too long to be saved.</source>
        <translation>内容太长，无法保存。</translation>
    </message>
    <message>
        <source>This is {kind}, not plain text.</source>
        <translation>文件类型为：{kind}，不是纯文本。</translation>
    </message>
    <message>
        <source>This paragraph has no long sentence.</source>
        <translation>这一段没有长句。</translation>
    </message>
    <message>
        <source>This sentence has only one part.</source>
        <translation>这一句只有一个部分。</translation>
    </message>
    <message>
        <source>This system has no Mandarin voice.</source>
        <translation>系统中没有普通话语音。</translation>
    </message>
    <message>
        <source>This text has half a character in it, so it cannot be saved.</source>
        <translation>这段文字中有半个字符，因此无法保存。</translation>
    </message>
    <message>
        <source>Tifa Reader cannot start.</source>
        <translation>Tifa Reader 无法启动。</translation>
    </message>
    <message>
        <source>Tone colours</source>
        <translation>声调颜色</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>变调</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Traditional characters</source>
        <translation>繁体字</translation>
    </message>
    <message>
        <source>Try again, or with a copy of it.</source>
        <translation>请重试，或改用其副本。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unfold or fold this paragrap&amp;h</source>
        <translation>展开或收起本段(&amp;H)</translation>
    </message>
    <message>
        <source>Use what can be read (words: {words:,}; damaged rows left out: {lost:,})</source>
        <translation>使用还能读取的内容（{words:,} 个词，略去 {lost:,} 行损坏的数据）</translation>
    </message>
    <message>
        <source>Usual wording as well, and phrases inside others.</source>
        <translation>包括一般用语，以及套在其他提法中的提法。</translation>
    </message>
    <message>
        <source>Wait until it has finished and try again.</source>
        <translation>请等它用完后重试。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What Chinese text is set in. The script chooses the variant for its region.</source>
        <translation>中文正文所用的字体，按简繁自动选用相应地区的字形。</translation>
    </message>
    <message>
        <source>What I know</source>
        <translation>我的程度</translation>
    </message>
    <message>
        <source>What else the glossary knows: names of bodies, usual official language</source>
        <translation>提法库收录的其他词语：机构名称、常用官方用语</translation>
    </message>
    <message>
        <source>What it means; further renderings after a semicolon</source>
        <translation>英文释义；多种译法用分号隔开</translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>标记说明</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Wherever it is in this text</source>
        <translation>本文中所有出现之处</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Words above it are new, unless they are marked as known.</source>
        <translation>高于此等级的词是生词，标为已掌握的除外。</translation>
    </message>
    <message>
        <source>Words that a file gives and no dictionary has are split again.</source>
        <translation>文件给出而词典里没有的词重新切分。</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>词：{words}</translation>
    </message>
    <message>
        <source>Years in which it stands in government work reports</source>
        <translation>历年《政府工作报告》中出现的次数</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>您没有读取此文件的权限。</translation>
    </message>
    <message>
        <source>Zhuyin: ㄓˊ ㄒㄧㄥˊ</source>
        <translation>注音符号：ㄓˊ ㄒㄧㄥˊ</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>`tifa glossary check` lists every problem of the file.</source>
        <translation>`tifa glossary check` 可列出文件中的所有问题。</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a cell beyond the last column: is a comma not quoted?</source>
        <translation>末列之后还有单元格：是否有逗号未加引号？</translation>
    </message>
    <message>
        <source>a cell with a quotation mark must be quoted whole, and the mark written twice ("")</source>
        <translation>含引号的单元格须整个加引号，其中的引号写两次（""）</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>压缩文件</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a glossary may have {most:,} rows: split it into several files</source>
        <translation>提法库最多 {most:,} 行：请分成几个文件</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a programme</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a quotation mark is opened here and never closed</source>
        <translation>此处的引号没有配对</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>also</source>
        <translation>又作</translation>
    </message>
    <message>
        <source>an Office document</source>
        <translation>Office 文档</translation>
    </message>
    <message>
        <source>an Office document or a zip archive</source>
        <translation>Office 文档或 zip 压缩包</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>coined</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>collocation</source>
        <translation>搭配</translation>
    </message>
    <message>
        <source>common</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>counted by</source>
        <translation>量词</translation>
    </message>
    <message>
        <source>current</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>diplomacy</source>
        <translation>外交</translation>
    </message>
    <message>
        <source>economy</source>
        <translation>经济</translation>
    </message>
    <message>
        <source>every text</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>first report</source>
        <translation>首见于报告</translation>
    </message>
    <message>
        <source>four-character phrase</source>
        <translation>四字格</translation>
    </message>
    <message>
        <source>goes with</source>
        <translation>搭配</translation>
    </message>
    <message>
        <source>here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>historical</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>ideology</source>
        <translation>意识形态</translation>
    </message>
    <message>
        <source>law and courts</source>
        <translation>法律与司法</translation>
    </message>
    <message>
        <source>less common</source>
        <translation>较少用</translation>
    </message>
    <message>
        <source>literally</source>
        <translation>直译</translation>
    </message>
    <message>
        <source>members</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>military and security</source>
        <translation>军事与安全</translation>
    </message>
    <message>
        <source>no Chinese character in “{word}”</source>
        <translation>“{word}”中没有汉字</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>未出现</translation>
    </message>
    <message>
        <source>numbered formula</source>
        <translation>数字提法</translation>
    </message>
    <message>
        <source>officialese</source>
        <translation>公文用语</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>only reading in the dictionary</source>
        <translation>词典中的唯一读音</translation>
    </message>
    <message>
        <source>party discipline</source>
        <translation>党纪</translation>
    </message>
    <message>
        <source>party organisation</source>
        <translation>党的组织</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>罕用</translation>
    </message>
    <message>
        <source>read by its characters</source>
        <translation>按单字读音</translation>
    </message>
    <message>
        <source>read so in the phrase {phrase}</source>
        <translation>在“{phrase}”中的读音</translation>
    </message>
    <message>
        <source>reading by context</source>
        <translation>按语境定音</translation>
    </message>
    <message>
        <source>reading chosen by you</source>
        <translation>自选读音</translation>
    </message>
    <message>
        <source>reading from the glossary</source>
        <translation>读音依提法库</translation>
    </message>
    <message>
        <source>renderings are separated by `;`, not by the Chinese `；`</source>
        <translation>译法之间用英文分号 `;`，不用中文分号 `；`</translation>
    </message>
    <message>
        <source>set phrase</source>
        <translation>提法</translation>
    </message>
    <message>
        <source>slogan</source>
        <translation>口号</translation>
    </message>
    <message>
        <source>society</source>
        <translation>社会</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>state institution</source>
        <translation>国家机构</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>the component “{piece}” must be 中文=English, with ` | ` before the next</source>
        <translation>“{piece}”须写成 中文=English，各项之间用 ` | ` 隔开</translation>
    </message>
    <message>
        <source>the file is not UTF-8: save it as “CSV UTF-8”</source>
        <translation>文件不是 UTF-8 编码：请存为“CSV UTF-8”</translation>
    </message>
    <message>
        <source>the first row must name the columns, and “{name}” among them</source>
        <translation>首行须为列名，并包括“{name}”</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>the row has {count} cells too few</source>
        <translation>此行少 {count} 个单元格</translation>
    </message>
    <message>
        <source>there are two columns “{name}”</source>
        <translation>有两个“{name}”列</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>这篇文章</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>这一处</translation>
    </message>
    <message>
        <source>title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>unknown category “{category}”: use {known}</source>
        <translation>没有“{category}”这一类别：可用 {known}</translation>
    </message>
    <message>
        <source>unknown status “{status}”: use {known}</source>
        <translation>没有“{status}”这一状态：可用 {known}</translation>
    </message>
    <message>
        <source>unknown weight “{weight}”: use {known}</source>
        <translation>没有“{weight}”这一重要性：可用 {known}</translation>
    </message>
    <message>
        <source>used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>usual reading; the dictionary has others</source>
        <translation>常用读音；词典中还有别的读音</translation>
    </message>
    <message>
        <source>very common</source>
        <translation>很常用</translation>
    </message>
    <message>
        <source>views</source>
        <translation>各家看法</translation>
    </message>
    <message>
        <source>{action} ({keys})</source>
        <translation>{action}（{keys}）</translation>
    </message>
    <message>
        <source>{count} in this article</source>
        <translation>本文 {count} 处</translation>
    </message>
    <message>
        <source>{count} members, where “{word}” speaks of {wanted}</source>
        <translation>列出 {count} 项，而“{word}”说的是 {wanted}</translation>
    </message>
    <message>
        <source>{file}: The settings cannot be kept; they hold until the window is closed. Make room on the disk, or allow writing there.</source>
        <translation>{file}：设置无法保存，只在窗口关闭之前有效。请腾出磁盘空间，或允许在该处写入。</translation>
    </message>
    <message>
        <source>{headword}, {pinyin}, {english}</source>
        <translation>{headword}，{pinyin}，{english}</translation>
    </message>
    <message>
        <source>{headword}, {pinyin}, {english}, saved</source>
        <translation>{headword}，{pinyin}，{english}，已保存</translation>
    </message>
    <message>
        <source>{keys} goes to the next phrase</source>
        <translation>{keys} 转到下一条提法</translation>
    </message>
    <message>
        <source>{keys} is kept for “{what}”. Choose other keys.</source>
        <translation>{keys} 固定用于“{what}”，请另选快捷键。</translation>
    </message>
    <message>
        <source>{keys} keys</source>
        <translation>{keys} 快捷键</translation>
    </message>
    <message>
        <source>{keys} look up</source>
        <translation>{keys} 查词</translation>
    </message>
    <message>
        <source>{keys} looks anything up</source>
        <translation>{keys} 查任何词语</translation>
    </message>
    <message>
        <source>{keys} phrase</source>
        <translation>{keys} 提法</translation>
    </message>
    <message>
        <source>{keys} runs “{action}” so far.</source>
        <translation>{keys} 目前用于“{action}”。</translation>
    </message>
    <message>
        <source>{keys} save</source>
        <translation>{keys} 保存</translation>
    </message>
    <message>
        <source>{keys} saves it with its sentence</source>
        <translation>{keys} 连同句子存词</translation>
    </message>
    <message>
        <source>{keys} stays with “{action}”.</source>
        <translation>{keys} 仍归“{action}”。</translation>
    </message>
    <message>
        <source>{keys} unfolds a sentence</source>
        <translation>{keys} 展开长句</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>{number} of {count} in this article</source>
        <translation>本文 {number} / {count} 处</translation>
    </message>
    <message>
        <source>{percent} % known</source>
        <translation>已掌握 {percent}%</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}。</translation>
    </message>
    <message>
        <source>{text} is read {pinyin}</source>
        <translation>{text} 读 {pinyin}</translation>
    </message>
    <message>
        <source>{value:.0%}</source>
        <translation>{value:.0%}</translation>
    </message>
    <message>
        <source>{value:.0f} characters</source>
        <translation>{value:.0f} 字</translation>
    </message>
    <message>
        <source>{what} {remedy}</source>
        <translation>{what}{remedy}</translation>
    </message>
    <message>
        <source>{where}: {what} {remedy}</source>
        <translation>{where}：{what}{remedy}</translation>
    </message>
    <message>
        <source>{word} is in your glossary</source>
        <translation>“{word}”已加入我的提法库</translation>
    </message>
    <message>
        <source>{word} is known from now on.</source>
        <translation>“{word}”已标为掌握。</translation>
    </message>
    <message>
        <source>{word} is not in the dictionary</source>
        <translation>词典中没有“{word}”</translation>
    </message>
    <message>
        <source>{word} is not known any more.</source>
        <translation>“{word}”不再算已掌握。</translation>
    </message>
    <message>
        <source>{word} is one word already</source>
        <translation>“{word}”已经是一个词</translation>
    </message>
    <message>
        <source>{year}, of the reports to hand</source>
        <translation>{year} 年（现有报告）</translation>
    </message>
    <message>
        <source>{year}: {times}</source>
        <translation>{year} 年：{times}</translation>
    </message>
    <message>
        <source>“coined” says who coined it and when: its first report is computed</source>
        <translation>“coined” 写何时何人提出；首见于报告由程序统计</translation>
    </message>
    <message>
        <source>“components” is empty: a numbered formula names its members</source>
        <translation>“components”为空：数字提法须列出各项</translation>
    </message>
    <message>
        <source>“explanation” is empty: weights A and B are explained</source>
        <translation>“explanation” 为空：重要性为 A、B 的须有解释</translation>
    </message>
    <message>
        <source>“{coined}” has no year</source>
        <translation>“{coined}”没有年份</translation>
    </message>
    <message>
        <source>“{form}” stands for “{word}” already, in line {line}</source>
        <translation>“{form}”在第 {line} 行已用于“{word}”</translation>
    </message>
    <message>
        <source>“{form}” stands for “{word}” already, in line {line} of {glossary}</source>
        <translation>“{form}”在 {glossary} 第 {line} 行已用于“{word}”</translation>
    </message>
    <message>
        <source>“{name}” has {count:,} characters, more than {limit:,}</source>
        <translation>“{name}”有 {count:,} 个字符，超过 {limit:,} 个</translation>
    </message>
    <message>
        <source>“{name}” is empty</source>
        <translation>“{name}”为空</translation>
    </message>
    <message>
        <source>“{piece}” is no pinyin</source>
        <translation>“{piece}”不是拼音</translation>
    </message>
    <message>
        <source>“{pinyin}” has no tone marks</source>
        <translation>“{pinyin}”没有标声调</translation>
    </message>
    <message>
        <source>“{pinyin}” has nothing for the “{mark}” of “{characters}”</source>
        <translation>“{pinyin}”缺少与“{characters}”中的“{mark}”对应的标点</translation>
    </message>
    <message>
        <source>“{pinyin}” has {count} syllables, “{characters}” {wanted} characters</source>
        <translation>“{pinyin}”有 {count} 个音节，“{characters}”有 {wanted} 个字</translation>
    </message>
    <message>
        <source>“{pinyin}”: write one space between words and after a comma, none before it</source>
        <translation>“{pinyin}”：词间空一格，逗号后空一格，逗号前不空格</translation>
    </message>
    <message>
        <source>“{rendering}”: years are written [until 2017], [from 2017] or [2003–2017]</source>
        <translation>“{rendering}”：年份写作 [until 2017]、[from 2017] 或 [2003–2017]</translation>
    </message>
    <message>
        <source>“{traditional}” has {count} characters, “{simplified}” {wanted}</source>
        <translation>“{traditional}”有 {count} 个字，“{simplified}”有 {wanted} 个字</translation>
    </message>
    <message>
        <source>“{verb}”: verbs are separated by ` | `</source>
        <translation>“{verb}”：动词之间用 ` | ` 隔开</translation>
    </message>
    <message>
        <source>“{word}” is in your glossary already</source>
        <translation>“{word}”已在您的提法库中</translation>
    </message>
    <message>
        <source>“{word}” is one word: {pinyin}</source>
        <translation>“{word}”是一个词：{pinyin}</translation>
    </message>
    <message>
        <source>“{word}” is read {heard}, not {written}</source>
        <translation>“{word}”读 {heard}，不读 {written}</translation>
    </message>
    <message>
        <source>“{word}” is too long for one word</source>
        <translation>“{word}”作为一个词太长</translation>
    </message>
    <message>
        <source>← → word</source>
        <translation>← → 词</translation>
    </message>
    <message>
        <source>一 and 不 as heard</source>
        <translation>“一”“不”按变调</translation>
    </message>
    <message>
        <source>提法 &lt;i&gt;tífǎ&lt;/i&gt;: the fixed formulation in which official Chinese says a thing. A reader and glossary for learners of political Chinese. The code is under the MIT licence.</source>
        <translation>提法：官方表述某一事物的固定说法。供政治类中文学习者使用的阅读器和提法库。代码采用 MIT 许可协议。</translation>
    </message>
</context>
</TS>
