"""The usual readings of words and characters of which the dictionary has several.

Chosen for this project: for each heteronym of CC-CEDICT (2023-11-07) the most frequent reading of
it as a separate word, not in compounds, whose readings the dictionary has; of the longer words,
only those whose usual reading isn't the first in CC-CEDICT's order. A surname's reading is listed
only where the common word is all but obsolete (冯 feng2).
"""

import re

_CHARACTERS = """
□biang4 㕥shen1 㝵de2 㲈shao2 䕭qian2 䠀tang1 万wan4 上shang4 丌ji1 与yu3 丧sang4 丨gun3 个ge4
中zhong1 丱guan4 丷ba1 为wei2 丼jing3 乀fu2 乇tuo1 么me5 乐le4 乘cheng2 乙yi3 乹gan1 乾gan1
乿zhi4 亁gan1 了le5 予yu3 亝qi2 亟ji2 亲qin1 亹wei3 亽ji2 什shi2 仆pu2 仇chou2 仔zai3 仡ge1
令ling4 价jia4 会hui4 伝yun2 传chuan2 伭xian2 伯bo2 估gu1 伲ni4 伺si4 似si4 佃dian4 佚yi4 佛fo2
作zuo4 佝gou1 佣yong1 侗dong4 供gong1 侥jiao3 侧ce4 便bian4 俊jun4 俛fu3 俞yu2 俟si4 俩lia3
倆lia3 個ge4 倒dao4 倔jue2 倘tang3 倞jing4 倥kong3 假jia3 偈ji4 側ce4 偻lou2 傀kui3 傳chuan2
僂lou2 僥jiao3 價jia4 儿er2 免mian3 兒er2 兴xing1 冘yin2 冠guan1 冣ju4 冯feng2 冲chong1 凉liang2
几ji3 凹ao1 分fen1 切qie4 划hua4 创chuang4 刨pao2 别bie2 刱chuang4 刷shua1 刹cha4 刺ci4 削xue1
剋ke4 剌la4 剎cha4 剝bao1 剡shan4 剥bao1 剳da2 創chuang4 剿jiao3 劃hua4 劄zha2 劈pi1 劐huo1 劦xie2
劲jin4 劵juan4 勁jin4 勒le4 勦jiao3 勾gou1 化hua4 匙shi5 匮kui4 匱kui4 匹pi3 匾bian3 华hua2
卒zu2 卛shuai4 卜bu3 卝kuang4 占zhan4 卡ka3 卪jie2 卷juan3 厂chang3 压ya1 厕ce4 厪jin3 厶si1
厷gong1 厹rou2 参can1 參can1 叉cha1 发fa1 句ju4 叨dao1 只zhi3 可ke3 叶ye4 号hao4 吁xu1 吅xuan1
合he2 同tong2 吐tu3 吒zha1 吓xia4 吗ma5 否fou3 吧ba5 听ting1 吭keng1 吱zhi1 吶na4 吽hong1 呐na4
呒m2 呔dai1 呗bei5 呙guo1 呛qiang1 呢ne5 呣m2 呤ling4 呫tie4 呲ci1 呵he1 呶nao2 咀ju3 咋za3
和he2 咖ka1 咥xi4 咧lie3 咯lo5 咱zan2 咳ke2 咼guo1 咽yan1 哄hong3 哇wa1 哈ha1 哏gen2 哑ya3
哕hui4 哗hua1 哙kuai4 哟yo1 哦o4 哩li5 哪na3 哺bu3 唄bei5 唉ai1 唎li4 唝gong4 唠lao2 唫jin4
唯wei2 唷yo1 啁zhou1 啊a5 啞ya3 啦la5 啰luo1 啴chan3 啵bo1 喂wei4 喇la3 喏nuo4 喔o1 喝he1
喪sang4 喲yo1 喳zha1 喷pen1 喽lou5 嗄a2 嗆qiang1 嗊gong4 嗌ai4 嗎ma5 嗒da1 嗯en4 嗳ai3 嘅kai3
嘍lou5 嘏gu3 嘛ma5 嘩hua1 嘬chuai4 嘮lao2 嘲chao2 嘸m2 嘽chan3 噌ceng1 噦hui4 噯ai3 噲kuai4
噴pen1 嚄huo4 嚇xia4 嚓ca1 嚵chan2 嚼jiao2 囉luo1 囝jian3 囤tun2 囪cong1 囱cong1 圈quan1 圜yuan2
圣sheng4 圩wei2 圫tuo1 地di4 圱qian1 场chang3 坆mei2 坊fang1 坻di3 垛duo3 埄beng3 埋mai2 埏shan1
埔pu3 埫tang3 堡bao3 場chang3 塞sai1 塲chang2 壓ya1 处chu4 夅jiang4 大da4 夫fu1 夯hang1 头tou2
夹jia1 夾jia1 奄yan3 奇qi2 奓she1 奔ben1 奘zang4 女nü3 好hao3 妳ni3 妻qi1 委wei3 姥mu3 娒mei2
娜na4 娩mian3 媁wei2 媛yuan4 媠duo4 嬛huan2 子zi3 孱chan2 宁ning2 宊jia1 宿su4 寧ning2 将jiang1
將jiang1 尉wei4 少shao3 尨mang2 尺chi3 尽jin4 尾wei3 尿niao4 居ju1 屏ping2 属shu3 屬shu3 屯tun2
岂qi3 岗gang3 岭ling3 峇ba1 峒dong4 崒zu2 崗gang3 崭zhan3 崴wai3 嵌qian4 嶃zhan3 嶄zhan3 嶡gui4
巂gui1 巆hong1 差cha4 帖tie3 帱chou2 帹sha4 幢zhuang4 幬chou2 干gan4 幾ji3 广guang3 庅mo2 庑wu3
应ying1 底di3 度du4 廁ce4 廑jin3 廡wu3 弄nong4 弟di4 弮quan1 強qiang2 弹tan2 强qiang2 彈tan2
彊qiang2 当dang1 彷pang2 待dai4 得de2 徵zheng1 徼jiao3 忒te4 忕shi4 忞min2 忪song1 忬yu4
怔zheng1 怫fu2 怼dui4 恁nen4 恶e4 悁juan4 悄qiao3 悝kui1 悶men4 惏lan2 惡e4 慊qian4 應ying1
懟dui4 戆gang4 戇gang4 戌xu1 扁bian3 扇shan4 扎zha1 扒ba1 打da3 払fan3 扛kang2 扢gu3 扫sao3
扳ban1 把ba3 折zhe2 抡lun1 抢qiang3 抹mo3 拂fu2 担dan1 拓tuo4 拗niu4 拚pin1 拧ning3 拶zan3
拽zhuai4 拾shi2 挑tiao1 挝wo1 挟xie2 挡dang3 挣zheng4 挨ai1 挾xie2 捋lü3 捭bai3 据ju4 掃sao3
掄lun1 掊pou2 掖ye4 掙zheng4 掤bing1 掱pa2 掺chan1 提ti2 揣chuai1 揾wen4 搁ge1 搂lou3 搒bang4
搲wa1 搵wen4 搶qiang3 摟lou3 摸mo1 摻chan1 摽biao1 撇pie1 撒sa1 撩liao1 撮cuo1 撾wo1 擂lei2
擋dang3 操cao1 擔dan1 擰ning3 擱ge1 擿ti1 攒zan3 攢zan3 教jiao4 敛lian3 散san4 数shu4 數shu4
斂lian3 斗dou4 斢tiao3 於yu2 旄mao2 旋xuan2 晃huang4 晕yun1 暈yun1 暋min3 暠gao3 曲qu3 更geng4
曾ceng2 會hui4 服fu2 朝chao2 朮shu4 术shu4 朴pu3 杆gan1 杈cha4 杓shao2 杠gang4 杷pa2 杻chou3
板ban3 枸gou3 柏bo2 柜gui4 查cha2 校xiao4 桁heng2 桄guang1 桔ju2 档dang4 棱leng2 棹zhao4 椎zhui1
楂zha1 楛hu4 楞leng2 楷kai3 楽le4 榜bang3 槑mei2 槛kan3 樂le4 樆li2 樏lei3 樘tang2 模mo2 横heng2
橫heng2 橾shu1 檔dang4 檵ji4 檻kan3 欸ai1 欻chua1 歛han1 正zheng4 歪wai1 歺can1 殷yin1 殽yao2
毂gu3 比bi3 氏shi4 氐di1 氓mang2 氜yang2 汗han4 汤tang1 沈shen3 沒mei2 沓da2 没mei2 沤ou4 泊bo2
泌mi4 泡pao4 泥ni2 洇yin1 浅qian3 浆jiang1 济ji4 浜bang1 涌yong3 涡wo1 涨zhang3 涼liang2 淋lin2
混hun4 淺qian3 渐jian4 渠qu2 渦wo1 湮yan1 湯tang1 湴ban4 溃kui4 溜liu1 溺ni4 滊xi4 漂piao1 漚ou4
漲zhang3 漸jian4 漿jiang1 潦liao2 潰kui4 潵sa3 澄cheng2 濟ji4 濯zhuo2 瀑pu4 灠lan3 炮pao4 炸zha4
為wei2 焌jun4 焢hong1 煆xia1 煞sha1 熜cong1 熨yun4 熬ao2 熰ou1 燎liao2 爇ruo4 爌kuang4 爪zhao3
爯cheng1 爲wei2 爿pan2 片pian4 牟mou2 犇ben1 犮ba2 猲xie1 猵bian1 率lü4 王wang2 玟wen2 玢bin1
琢zhuo2 瑱zhen4 璚qiong2 甚shen4 甬yong3 甭beng2 甮feng4 町ting3 畜chu4 畲she1 當dang1 疋pi3
疟nüe4 疸dan3 症zheng4 瘅dan4 瘥chai4 瘧nüe4 癉dan4 的de5 皻zha1 监jian1 盛sheng4 監jian1
盪dang4 相xiang1 省sheng3 眄mian3 看kan4 眯mi1 着zhe5 睄shao4 瞤run2 瞭liao3 矇meng2 矫jiao3
矯jiao3 石shi2 砉hua1 砩fu2 硐dong4 硙wei2 碌lu4 磑wei2 磕ke1 磨mo2 礐que4 祇qi2 祢mi2 禁jin4
禅chan2 禪chan2 禺yu2 离li2 种zhong3 秘mi4 秜ni2 秤cheng4 称cheng1 稍shao1 稜leng2 種zhong3
稱cheng1 稽ji1 空kong1 窨yin4 窾kuan3 竺zhu2 笼long2 筊jiao3 答da2 節jie2 篹zhuan4 簸bo3 籠long2
粘zhan1 粥zhou1 糊hu2 糜mi2 糺jiu1 系xi4 約yue1 紇he2 紥za1 紮zha1 累lei4 結jie2 絓gua4 絛tao1
絜xie2 絡luo4 給gei3 絻mian3 綜zong1 綴zhui4 綽chuo4 緝ji1 縕yun1 縫feng2 縹piao1 繃beng1
繆miao4 繇yao2 繒zeng1 繫xi4 繰qiao1 纚li2 纤xian1 纥he2 约yue1 结jie2 给gei3 络luo4 绦tao1
绰chuo4 绷beng1 综zong1 缀zhui4 缉ji1 缊yun1 缝feng2 缥piao1 缪miao4 缯zeng1 缲qiao1 罢ba4 罷ba4
翘qiao4 翟zhai2 翹qiao4 耑duan1 耙pa2 耶ye1 肖xiao1 肚du4 背bei4 胖pang4 脈mai4 脉mai4 脏zang4
脚jiao3 脯pu2 腊la4 腳jiao3 膀bang3 膈ge2 膏gao1 膔lu4 臊sao4 臧zang1 臭chou4 與yu3 興xing1
舌she2 舍she4 般ban1 艮gen4 色se4 艾ai4 节jie2 芥jie4 芫yan2 芯xin1 芲hua1 芴wu4 芸yun2 芾fei4
苔tai2 苕tiao2 苣ju4 苧zhu4 茄qie2 茆mao2 茜xi1 荅da1 草cao3 荑ti2 荠ji4 荡dang4 荷he2 莎sha1
莘xin1 莞guan3 莩fu2 莳shi2 菀wan3 菌jun1 華hua2 菲fei1 菸yan1 萹bian1 落luo4 著zhe5 葛ge3
蒔shi2 蒙meng2 蓔yao3 蓼liao3 蔓man4 蕃fan1 蕉jiao1 蕻hong2 薄bao2 薶mai2 薺ji4 藉jie4 藏cang2
蘋ping2 處chu4 號hao4 虺hui1 虾xia1 蚂ma3 蛤ha2 蛸shao1 蜇zhe1 蝃di4 蝦xia1 螞ma3 螫shi4 蠡li3
行xing2 術shu4 衖xiang4 衝chong1 衣yi1 衩cha3 衰shuai1 衹zhi3 裎cheng2 裨pi2 裳shang5 裼ti4
褚chu3 褪tui4 褶zhe3 襢tan3 要yao4 覃qin2 見jian4 覐jue2 親qin1 覺jue2 觀guan1 见jian4 观guan1
觉jue2 角jiao3 觜zi1 解jie3 觧jie3 訾zi1 誒ei2 語yu3 說shuo1 調diao4 謎mi2 謏xiao3 謚shi4 謾man4
識shi2 譙qiao2 讀du2 识shi2 语yu3 说shuo1 诶ei2 读du2 调diao4 谜mi2 谥shi4 谩man4 谯qiao2 豁huo1
豈qi3 豊li3 豻an4 貉he2 賁ben1 賈jia3 賺zhuan4 贲ben1 贾jia3 赚zhuan4 趄ju1 趟tang4 趯ti4 足zu2
跂qi3 跄qiang4 跑pao3 踅xue2 踉liang4 踏ta4 蹌qiang4 蹡qiang1 蹶jue2 車che1 軋ya4 軸zhou2 軻ke1
載zai4 轂gu3 轉zhuan3 车che1 轧ya4 转zhuan3 轲ke1 轴zhou2 载zai4 辟pi4 边bian1 迆yi2 过guo4
还hai2 远yuan3 迤yi3 迫po4 追zhui1 适shi4 通tong1 逮dai3 遂sui4 過guo4 遠yuan3 還hai2 邊bian1
那na4 郄qie4 都dou1 酊ding3 酖zhen4 酢zuo4 酦fa1 醱fa1 采cai3 重zhong4 量liang4 釕liao3 釘ding1
鈀ba3 鈆qian1 鈒sa4 鈽bu1 鈿dian4 鉄tie3 鉨xi3 銑xian3 銚diao4 銾hong4 鋌ting3 鋦ju1 鋪pu1 鋸ju4
鎬gao3 鏑di1 鏹qiang1 鐺dang1 鑽zuan1 钉ding1 钌liao3 钑sa4 钯ba3 钸bu1 钻zuan1 钿dian4 铛dang1
铣xian3 铤ting3 铫diao4 铺pu1 锔ju1 锯ju4 镐gao3 镝di1 镪qiang1 長chang2 长chang2 閒xian2
間jian1 閤he2 閬lang4 閼e4 闆ban3 闍du1 闕que4 间jian1 闷men4 阆lang4 阇du1 阏e4 阙que4 阿a1
陂bei1 陆lu4 降jiang4 陸lu4 隆long2 隐yin3 隗kui2 隱yin3 隽jun4 难nan2 雀que4 雋jun4 雚guan4
難nan2 雨yu3 露lu4 靓liang4 靚liang4 靡mi3 鞅yang1 鞝shang4 頁ye4 頃qing3 頡xie2 頦ke1 頭tou2
頸jing3 页ye4 顷qing3 颈jing3 颉xie2 颏ke1 食shi2 飬juan4 飲yin3 餎le5 餔bu4 餲ai4 餷cha1 餾liu2
饢nang2 饮yin3 饹le5 馇cha1 馏liu2 馕nang2 馮feng2 馱tuo2 騎qi2 驮tuo2 骑qi2 鬄di2 鬲li4 鮮xian1
鯖qing1 鱣zhan1 鱻xian1 鲜xian1 鲭qing1 鳣zhan1 鳥niao3 鵠hu2 鸟niao3 鹄hu2 麃pao2 麇qun2 麼me5
麽me5 黽min3 黾min3 齦yin2 龈yin2 龜gui1 龟gui1 𥆧run2 𫍲xiao3 𫶕ying2 𬉼ou1 𬒈que4 𬮤ge2
"""

_WORDS = """
一哄而散yi1hong4er2san4 上头shang4tou5 上頭shang4tou5 下調xia4tiao2 下调xia4tiao2 不了bu4liao3
不差bu4cha4 不是bu4shi4 东西dong1xi5 中式zhong1shi4 中招zhong4zhao1 串行chuan4xing2 人家ren2jia5
份子fen4zi5 便宜pian2yi5 保長bao3zhang3 保长bao3zhang3 倒車dao4che1 倒轉dao4zhuan4 倒车dao4che1
倒转dao4zhuan4 倾倒qing1dao4 傾倒qing1dao4 公差gong1chai1 准头zhun3tou5 出息chu1xi5 分子fen4zi3
分量fen4liang5 前传qian2zhuan4 前傳qian2zhuan4 劈柴pi3chai5 单子dan1zi5 卷子juan4zi5 历数li4shu3
反角fan3jue2 发卡fa4qia3 受累shou4lei4 口角kou3jue2 合著he2zhu4 告訴gao4su5 告诉gao4su5
呱呱gua1gua1 呼噜hu1lu5 呼嚕hu1lu5 咱家zan2jia1 單子dan1zi5 地道di4dao5 垫圈dian4quan1
墊圈dian4quan1 外场wai4chang3 外場wai4chang3 多少duo1shao5 大夫dai4fu5 大方da4fang5 大汗da4han4
大爷da4ye5 大爺da4ye5 失調shi1tiao2 失调shi1tiao2 好处hao3chu5 好学hao4xue2 好學hao4xue2
好處hao3chu5 妻子qi1zi5 字帖zi4tie4 对头dui4tou5 對頭dui4tou5 小子xiao3zi5 尽数jin4shu4
居处ju1chu4 居處ju1chu4 工夫gong1fu5 差事chai1shi5 差使chai1shi5 当夜dang4ye4 当天dang4tian1
当日dang4ri4 当晚dang4wan3 当月dang4yue4 得中de2zhong4 悉数xi1shu4 悉數xi1shu4 憎恶zeng1wu4
憎惡zeng1wu4 所長suo3zhang3 所长suo3zhang3 手卷shou3juan4 把手ba3shou5 摩挲mo2suo1 支吾zhi1wu5
故事gu4shi5 教会jiao4hui4 教学jiao4xue2 教學jiao4xue2 教會jiao4hui4 散落san4luo4 明朝ming2chao2
朝阳zhao1yang2 朝陽zhao1yang2 本事ben3shi5 東西dong1xi5 正当zheng4dang4 正當zheng4dang4
正角zheng4jue2 测度ce4duo2 測度ce4duo2 準頭zhun3tou5 灵长ling2zhang3 煞气sha4qi4 煞氣sha4qi4
照应zhao4ying5 照應zhao4ying5 琢磨zuo2mo5 生意sheng1yi5 當夜dang4ye4 當天dang4tian1 當日dang4ri4
當晚dang4wan3 當月dang4yue4 盘缠pan2chan5 盛装sheng4zhuang1 盛裝sheng4zhuang1 盡數jin4shu4
盤纏pan2chan5 看好kan4hao3 着花zhuo2hua1 禁用jin4yong4 空地kong4di4 端詳duan1xiang5
端详duan1xiang5 粘连zhan1lian2 粘連zhan1lian2 累累lei3lei3 結子jie2zi5 結實jie1shi5 結果jie2guo3
结子jie2zi5 结实jie1shi5 结果jie2guo3 老子lao3zi3 背着bei4zhe5 背著bei4zhe5 舍下she4xia4
花儿hua1r5 花兒hua1r5 英石ying1shi2 落空luo4kong1 著花zhuo2hua1 蒙药meng3yao4 蒙藥meng3yao4
蛻殼tui4qiao4 蜕壳tui4qiao4 血晕xue4yun4 血暈xue4yun4 行头xing2tou5 行頭xing2tou5 裁縫cai2feng5
裁缝cai2feng5 要著yao4zhu4 調頭diao4tou2 调头diao4tou2 負累fu4lei4 负累fu4lei4 跂望qi3wang4
較差jiao4cha4 轉動zhuan4dong4 轉台zhuan4tai2 轉文zhuan3wen2 转动zhuan4dong4 转台zhuan4tai2
转文zhuan3wen2 较差jiao4cha4 重头zhong4tou2 重点zhong4dian3 重頭zhong4tou2 重點zhong4dian3
鋪蓋pu1gai5 鋪面pu4mian4 鐵桿tie3gan3 铁杆tie3gan3 铺盖pu1gai5 铺面pu4mian4 長牙zhang3ya2
长牙zhang3ya2 門道men2dao5 门道men2dao5 难兄难弟nan4xiong1nan4di4 難兄難弟nan4xiong1nan4di4
靈長ling2zhang3
"""

_LACKING = """
坶mu3 垸yuan4 墚liang2 掭tian4 桊juan4 楱zou4 榍xie4 沲tuo2 泶xue2 疰zhu4 痃xuan2 碹xuan4 礻shi4
筻gang4 缍duo3 耥tang1 肀yu4 脎sa4 舯zhong1 茺chong1 莶xian1 葜qia1 蒈kai3 軎wei4 钅jin1 铴tang1
锍liu3 镙luo2 阝fu4 阢wu4 鞔man2 鲺shi1 鳋sao1 鳘min3 齄zha1
"""
"""Characters of GB 2312 that are not in CC-CEDICT."""

_CORRECTIONS = """
松散song1san3 鬆散song1san3 下载xia4zai4 下載xia4zai4 硕果累累shuo4guo3lei2lei2
碩果累累shuo4guo3lei2lei2 绿林lu4lin2 綠林lu4lin2 绿林好汉lu4lin2hao3han4 綠林好漢lu4lin2hao3han4
绿林豪客lu4lin2hao2ke4 綠林豪客lu4lin2hao2ke4 做生意zuo4sheng1yi5 过得guo4de5 過得guo4de5
件数jian4shu4 件數jian4shu4 看破红尘kan4po4hong2chen2 看破紅塵kan4po4hong2chen2 空位kong4wei4
空穴kong1xue2 剥掉bao1diao4 剝掉bao1diao4 剥去bao1qu4 剝去bao1qu4 验血yan4xue4 驗血yan4xue4
拖拽tuo1zhuai4 怎么着zen3me5zhe5 怎麼著zen3me5zhe5 石鼓shi2gu3 牛肚niu2du3 猪肚zhu1du3 豬肚zhu1du3
中共Zhong1gong4 塞尔维亚Sai4er3wei2ya4 塞爾維亞Sai4er3wei2ya4 犍为Qian2wei2 犍為Qian2wei2
闽侯Min3hou4 閩侯Min3hou4 吸着xi1zhe5 吸著xi1zhe5 爱丽舍宫Ai4li4she4Gong1 愛麗舍宮Ai4li4she4Gong1
"""
"""Words whose only reading in CC-CEDICT isn't that of Xiandai Hanyu Cidian (7th edition)."""

_ABBREVIATIONS = """
上合 世银 世銀 世维会 世維會 中宣部 中办 中辦 亚投行 亞投行 亚足联 亞足聯 住建部 保监会 保監會 台盟
臺盟 国大 國大 国联 國聯 国新办 國新辦 安理会 安理會 少先队 少先隊 左联 左聯 库工党 庫工黨 爱卫会
愛衛會 政协 政協 文旅部 新农合 新農合 服贸 服貿 朝战 朝戰 东协 東協 东盟 東盟 东突 東突 民盟
海协会 海協會 统战部 統戰部 经信委 經信委 经合 經合 美联社 美聯社 联大 聯大 苏共 蘇共 藏独 藏獨
银监会 銀監會 长三角 長三角 非盟 纽交所 紐交所 北大 南大 台大 臺大 北师大 北師大 华师大 華師大
拉美 丝路 絲路 沙俄 春晚 标普 標普
"""

_ITEM = re.compile(r"([^a-zü\d\s]+)([a-zü\d]+)", re.IGNORECASE)
_SYLLABLE = re.compile(r"[a-zü]+\d", re.IGNORECASE)


def _table(text: str) -> dict[str, tuple[str, ...]]:
    return {word: tuple(_SYLLABLE.findall(reading)) for word, reading in _ITEM.findall(text)}


USUAL = _table(_CHARACTERS + _WORDS + _LACKING)
"""Maps a word to its numbered syllables, one for each character."""

CORRECTED = _table(_CORRECTIONS)
"""Maps a word to its numbered syllables, which precede those of the dictionary."""

ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Abbreviations written as one word, Dōngméng, whose syllables all have capitals in CC-CEDICT."""

_COMMON = """
爱民 愛民 惠农 惠農 净土 淨土 双城 雙城 大湖 兴业 興業 坑口 裕民 四国 四國 日产 日產 解放区
解放區 中农 中農 左岸 南岸 山上 大桥 大橋 同德 江海 海晏 百里 新城 山城 塞外 深井 大树 大樹
老街 少年宫 少年宮 互联网 互聯網 物联网 物聯網 因特网 因特網 以太网 以太網 国会 國會 天命 弯弯
彎彎 大山 造桥 造橋 开城 開城 崇信 正月 冬月 腊月 臘月
"""
_DAYS = "一二三四五六日天"

COMMON = frozenset(
    [
        *_COMMON.split(),
        *(f"{month}月" for month in (*"一二三四五六七八九十", "十一", "十二")),
        *(f"{week}{day}" for week in ("周", "星期", "礼拜", "禮拜", "週") for day in _DAYS),
    ]
)
"""Common words that the dictionary has only as names: 爱民 is a district as well.

Months and days have no capital in pinyin (GB/T 16159, 6.3); the others occur in official texts.
"""
