# ruff: noqa: E501, SIM905
"""Texts as web pages, PDFs, e-mails and repositories have them, and what is shown of them."""

import re
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article.load import read_text
from reader.article.markup import without_line_marks, without_markup

BODY = "各级党委和政府要加强组织领导，明确责任，密切配合，确保任务按期完成。"
LONG = (
    "党的十八大以来，以习近平同志为核心的党中央高度重视调查研究工作，习近平总书记强调指出，"
    "调查研究是谋事之基、成事之道，没有调查就没有发言权，没有调查就没有决策权；正确的决策离不开调查研究，"
    "正确的贯彻落实同样也离不开调查研究。他多次提到 Deng Xiaoping 和 World Trade Organization 的例子。"
)
SECOND = (
    "当前，我国发展面临新的战略机遇、新的战略任务、新的战略阶段、新的战略要求、新的战略环境。"
    "世界百年未有之大变局加速演进，不确定、难预料因素增多，国内改革发展稳定面临不少深层次矛盾躲不开、绕不过，"
    "各种风险挑战、困难问题比以往更加严峻复杂，迫切需要通过调查研究把握事物的本质和规律。"
)
CLOSERS = "，。、；：？！”’）》」"


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in read_text(text).paragraphs]


def columns(text: str) -> int:
    return sum(1 + (character > "\u2000") for character in text)


def wrapped(paragraph: str, width: int, indent: str = "") -> str:
    """Break a paragraph at a width in columns, never before a closing mark or in a Latin word."""
    units = re.findall(f"[0-9A-Za-z]+|.[{CLOSERS}]*", paragraph)
    lines = [indent]
    for unit in units:
        if lines[-1] and columns(lines[-1] + unit) > width:
            lines.append("")
        if lines[-1] or unit != " ":
            lines[-1] += unit
    return "\n".join(line.rstrip(" ") for line in lines)


@pytest.mark.parametrize("width", [40, 50, 60, 64, 72, 76, 80, 100, 120, 160])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("indent", "between"), [("\u3000\u3000", "\n"), ("", "\n\n"), ("    ", "\n")]
)
def test_wrapped_lines_are_joined(width: int, end: str, indent: str, between: str) -> None:
    text = between.join(wrapped(each, width, indent) for each in (LONG, SECOND, LONG + SECOND))
    assert texts(text.replace("\n", end)) == [LONG, SECOND, LONG + SECOND]


def test_wrapped_words_keep_the_space_between_them() -> None:
    words = "我们 的 政府 指出 ， 要 发展 经济 和 社会 ， 改善 人民 的 生活 ， 维护 社会 的 稳定 和 公平".split()
    lines, line = [], ""
    for word in words * 8:
        if columns(line + word) > 60:
            lines.append(line.strip())
            line = ""
        line += word + " "
    [paragraph] = read_text("\n".join([*lines, line + "。"])).paragraphs
    assert paragraph.text == "".join(words) * 8 + "。"
    assert paragraph.ends is not None
    assert len(paragraph.ends) == len(words) * 8 + 1


def test_a_paragraph_goes_on_behind_a_form_feed_and_page_number() -> None:
    lines = wrapped(LONG + SECOND, 60).split("\n")
    pages = "\n".join(lines[:3]) + "\n\n— 1 —\n\f\n" + "\n".join(lines[3:])
    assert texts(pages) == [LONG + SECOND]


POEM = """七律·长征
红军不怕远征难，万水千山只等闲。
五岭逶迤腾细浪，乌蒙磅礴走泥丸。
金沙水拍云崖暖，大渡桥横铁索寒。
更喜岷山千里雪，三军过后尽开颜。"""
LYRIC = """北国风光，千里冰封，万里雪飘。
望长城内外，惟余莽莽；
大河上下，顿失滔滔。
山舞银蛇，原驰蜡象，欲与天公试比高。
须晴日，看红装素裹，分外妖娆。"""
CONTENTS = "\n".join(
    f"第{n}章 关于加强和改进调查研究工作的若干规定" + "…" * 12 + f" {7 * i + 3}"
    for i, n in enumerate("一二三四五六七八九", 1)
)
SIGNED = f"{BODY}\n\n国务院办公厅\n2008年11月19日"
LIST = "\n".join(
    f"{n}、坚持党的领导和人民当家作主相统一，不断完善中国特色社会主义政治制度"
    for n in "一二三四五六"
)
SLOGANS = "\n".join(
    [
        "高举中国特色社会主义伟大旗帜为全面建成小康社会而奋斗",
        "坚定不移沿着中国特色社会主义道路前进为复兴中国而奋斗",
    ]
    * 4
)
ONE_PARAGRAPH_A_LINE = "\n".join([BODY, BODY[:-1] + "，并报国务院。", BODY] * 6)
TABLE = "\n".join(
    f"{city}\t{n * 13}.5\t{n * 7}.2\t{n * 3}.1"
    for n, city in enumerate(["北京", "天津", "河北", "山西"], 1)
)


@pytest.mark.parametrize(
    "text", [POEM, LYRIC, CONTENTS, SIGNED, LIST, SLOGANS, ONE_PARAGRAPH_A_LINE, TABLE]
)
def test_lines_that_mean_something_stay(text: str) -> None:
    lines = [" ".join(line.split("\t")) for line in text.split("\n") if line]
    assert texts(text) == lines


def test_headings_lists_and_signatures_in_a_wrapped_text_stay() -> None:
    text = "\n".join(
        ["关于调查研究的通知", "", wrapped(LONG, 60, "　　"), "　　一、总体要求", wrapped(SECOND, 60, "　　"),
         "　　（一）" + "提高认识", wrapped(LONG, 60, "　　"), wrapped("1. " + SECOND, 60, "　　"), "　　　　　　　　　　国务院", "　　　　　　2023年3月19日"]
    )  # fmt: skip
    assert texts(text) == [
        "关于调查研究的通知", LONG, "一、总体要求", SECOND, "（一）提高认识", LONG, "1. " + SECOND, "国务院",
        "2023年3月19日",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("指  标", "指标"),
        ("目\u3000录", "目录"),
        ("通    知", "通知"),
        ("王\u3000毅\u3000外交部部长", "王毅\u3000外交部部长"),
        ("王　毅　王小二　李　强", "王毅　王小二　李强"),
        ("第一章\u3000总则", "第一章\u3000总则"),
        ("一\u3000综合", "一\u3000综合"),
        ("一　二　三", "一　二　三"),
        ("报　告　书", "报告书"),
        ("iPhone  15", "iPhone 15"),
    ],
)
def test_padded_words_are_joined(written: str, shown: str) -> None:
    assert texts(written) == [shown]


@pytest.mark.parametrize(
    ("head", "title", "day", "source"),
    [
        ("---\ntitle: 讲话\ndate: 2021-07-01\ntags:\n  - 党史\n---\n", "讲话", date(2021, 7, 1), ""),
        ('+++\ntitle = "讲话"\ndate = 2021-07-01T10:00:00+08:00\n+++\n', "讲话", date(2021, 7, 1), ""),
        ("Title: 讲话\nDate: 2021-07-01\nSource: 新华社\n\n", "讲话", date(2021, 7, 1), "新华社"),
        ("标题：讲话\n来源：新华社\n日期：2021年7月1日\n作者：李四\n\n", "讲话", date(2021, 7, 1), "新华社"),
        ("標題：讲话\n來源：中央社\n發布日期：民國110年7月1日\n", "讲话", date(2021, 7, 1), "中央社"),
        ("【标题】讲话\n【来源】新华社\n【时间】2021-07-01\n", "讲话", date(2021, 7, 1), "新华社"),
        ("索 引 号：000014349/2023-00021\n主题分类：综合政务\n发文机关：国务院\n成文日期：2021年07月01日\n"
         "标　　题：讲话\n发文字号：国发〔2021〕5号\n发布日期：2021年07月05日\n\n", "讲话", date(2021, 7, 1), "国务院"),
        ("讲话\n来源：新华社\n发布时间：2021-07-01 10:23\n责任编辑：张三\n\n", "讲话", date(2021, 7, 1), "新华社"),
        ("From: a@b.cn\nTo: c@d.cn\nSubject: 讲话\nDate: Thu, 2021-07-01 10:00\n\n", "讲话", date(2021, 7, 1), ""),
    ],
)  # fmt: skip
def test_front_matter_is_read_and_hidden(head: str, title: str, day: date, source: str) -> None:
    article = read_text(f"{head}{BODY}\n{BODY}")
    assert [p.text for p in article.paragraphs] == [title, BODY, BODY]
    assert (article.title, article.date, article.source) == (title, day, source)


@pytest.mark.parametrize(
    "text",
    [
        f"记者：您怎么看这个问题？\n答：{BODY}\n记者：谢谢。",
        f"时间：2008年3月5日\n地点：北京人民大会堂\n{BODY}",
        f"来源：新华社 作者：李四\n{BODY}",
        "标题：讲话\n日期：2021-07-01",
    ],
)
def test_what_only_looks_like_front_matter_stays(text: str) -> None:
    assert texts(text) == text.split("\n")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# 政府工作报告", ["政府工作报告"]),
        ("## 一、回顾 ##", ["一、回顾"]),
        ("##重点工作", ["重点工作"]),
        ("坚持**改革**开放\n\n# 二", ["坚持改革开放", "二"]),
        ("**要求**：完成任务。", ["要求：完成任务。"]),
        ("“*重要*”，__关键__。", ["“重要”，关键。"]),
        ("- 坚持改革\n- 扩大开放", ["坚持改革", "扩大开放"]),
        ("* [ ] 坚持改革\n* [x] 扩大开放", ["坚持改革", "扩大开放"]),
        ("> 调查研究是谋事之基。\n> 没有调查就没有发言权。", ["调查研究是谋事之基。", "没有调查就没有发言权。"]),
        (">> 来信收悉。", ["来信收悉。"]),
        ("见[国务院网站](https://www.gov.cn/zhengce/a.html \"网\")。", ["见国务院网站。"]),
        ("![会议现场](images/a.jpg)", ["会议现场"]),
        ("参见[通知][1]。\n\n[1]: https://www.gov.cn/a", ["参见通知。"]),
        ("经济增长[^1]。\n\n[^1]: 按可比价格计算。", ["经济增长。", "按可比价格计算。"]),
        ("| 指标 | 增长 |\n|------|:---:|\n| 产值 | 5% |", ["指标\u3000增长", "产值\u30005%"]),
        ("```text\n坚持改革\n```", ["坚持改革"]),
        ("第一段。\n\n---\n\n第二段。\n***", ["第一段。", "第二段。"]),
        ("== 序言 ==\n'''中国'''是[[国家|国]]。", ["序言", "中国是国。"]),
        ("~~作废~~的规定", ["~~作废~~的规定"]),
        ("<p>第一段。</p><p>第二&nbsp;段。<br/>第三段。</p>", ["第一段。", "第二 段。", "第三段。"]),
        ("坚持<b>改革</b><!-- 注\n释 -->开放&ldquo;好&rdquo;&#12290;", ["坚持改革开放“好”。"]),
        ("<script>var a = '中';</script>正文<style>p{}</style>。", ["正文。"]),
        ("<div class=\"TRS_Editor\"><span style='x'>正文</span>。</div>", ["正文。"]),
        ("<table><tr><td>指标</td><td>增长</td></tr></table>", ["指标\u3000\u3000增长"]),
        ("網(wǎng)路與網（wǎng）站", ["網路與網站"]),
        ("網（ㄨㄤˇ）路", ["網路"]),
        ("<ruby>網<rp>(</rp><rt>wǎng</rt><rp>)</rp></ruby>路", ["網路"]),
        ("银行(yínháng)改革", ["银行改革"]),
        ("见https://zh.wikisource.org/wiki/%E4%B8%AD%E5%9B%BD。", ["见https://zh.wikisource.org/wiki。"]),
        ("见<https://www.gov.cn/a.html>。", ["见https://www.gov.cn/a.html。"]),
        ("文件%E4%B8%AD%E5%9B%BD.html如下", ["文件如下"]),
    ],
)  # fmt: skip
def test_marks_are_not_shown(written: str, shown: list[str]) -> None:
    assert texts(written) == shown


@pytest.mark.parametrize(
    "line",
    ["5 * 3 = 15，2 * 4 = 8", "5*3*2", "#1 机组", "C_1 和 C_2 的值", "a < b 且 c > d", "<中国> 与 《中国》", "张**和李**提起诉讼",
     "增长 50%，下降3%", "（一）坚持改革", "世界贸易组织(WTO)", "[2008]11号", "〔2008〕11号", "#调查研究#", "A&B公司",
     "- 3 -度", "p<0.05", "1 + 2", "第1(a)款", "C++ 与 C#", "AT&T", "他说(笑)", "法释[2008]13号(全文)", "a_b_c", "※注", "注*：见下"],
)  # fmt: skip
def test_marks_that_mean_something_stay(line: str) -> None:
    assert texts(line) == [line]


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["2026-08-13 外交部例行记者会", BODY], date(2026, 8, 13)),
        (["在大会上的讲话（2021年7月1日）", BODY], date(2021, 7, 1)),
        (["总统就职演说", "民國109年5月20日", BODY], date(2020, 5, 20)),
        (["公告", "中華民國一百零九年五月二十日", BODY], date(2020, 5, 20)),
        (["监察法", "（2018年3月20日第十三届全国人民代表大会第一次会议通过）", BODY], date(2018, 3, 20)),
        (["公司法", "（1993年12月29日第八届全国人民代表大会常务委员会第五次会议通过　根据1999年12月25日第九届全国人民代表大会"
          "常务委员会第十三次会议《关于修改的决定》修正）", BODY], date(1999, 12, 25)),
        (["条例", "（2019年3月24日国务院令第709号公布　自2019年5月1日起施行）", BODY], date(2019, 3, 24)),
        (["会议召开", "新华社北京2008年11月19日电　" + BODY], date(2008, 11, 19)),
        (["通知", BODY, BODY, BODY, BODY, BODY, BODY, "国务院办公厅", "2008年11月19日"], date(2008, 11, 19)),
        (["公報", BODY, BODY, BODY, BODY, BODY, BODY, "完", "2023年10月25日（星期三）", "香港時間11時25分"], date(2023, 10, 25)),
        (["会议召开", "新华社北京11月19日电　" + BODY], None),
        (["1966年第八期社论", BODY], None),
        (["回顾", "2008年11月19日，会议在北京召开。" + BODY], None),
    ],
)  # fmt: skip
def test_what_dates_an_article(lines: list[str], day: date | None) -> None:
    assert read_text("\n".join(lines)).date == day


@pytest.mark.parametrize("first", ["一、综合", "（一）综合", "1. 综合", "二、工业和建筑业"])
def test_the_heading_of_a_section_is_no_title(first: str) -> None:
    assert read_text(f"{first}\n{BODY}").title == ""


PIECES = [
    "改", "革。", "，", "\n", " ", "*", "**", "_", "#", "# ", "- ", "> ", "[", "](", ")", "(", "（", "）", "<p>", "</p>",
    "<", ">", "&lt;", "&amp;", "&nbsp;", "<!--", "-->", "<b>", "wǎng", "ㄨㄤˇ", "http://a.cn/", "%E4%B8%AD", "a", "5", "|",
    "--", "`", "```", "~~", "'''", "==", "[^1]", "[[", "]]",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_cleaning_is_stable_and_loses_only_what_is_commented_out(pieces: list[str]) -> None:
    text = "".join(pieces)
    clean = without_line_marks(without_markup(text))
    if "<!--" not in clean and "<!--" not in text.replace("&lt;", "<").replace("&amp;", "&"):
        assert re.findall("[改革]", clean) == re.findall("[改革]", text)
    assert without_markup(without_markup(text)) == without_markup(text)
    assert without_line_marks(without_line_marks(text)) == without_line_marks(text)


@pytest.mark.parametrize(
    "mark",
    ["(", "<", "*", " ", "[", "&", "%", "改(", "<!--", "**改", "_", "`", "#", "> ", "- ", "|", "<a ", "[[", "&amp;", "改 ", "改　",
     "http://", "(wǎ", "%E4", "改\n", "\n- 改", "\f", "= ", "~~", "'''", "---\n", "改  ", "標題：", "a\n", "[改](", "<script>"],
)  # fmt: skip
def test_hostile_text_is_read_in_a_moment(mark: str) -> None:
    start = process_time()
    read_text("改" + mark * (1_000_000 // len(mark)))
    assert process_time() - start < 5


def test_a_wrapped_paragraph_in_a_text_of_other_lines_is_joined() -> None:
    lines = [
        "各省、自治区、直辖市民政厅：",
        "为切实做好困难群众基本生活保障工作，确保困难群众温暖过冬、安全过冬，现就有关事",
        "项通知如下，请各地结合实际认真贯彻执行，及时总结上报有关情况，并加强对基层工作",
        "的督促指导和检查。",
        "一、加强组织领导",
        "各地要压实责任。",
        "联系人：王毅",
        "电话：12345",
        "附件",
    ]
    texts = [paragraph.text for paragraph in read_text("\n".join(lines)).paragraphs]
    assert texts == [lines[0], "".join(lines[1:4]), *lines[4:]]


def test_lines_as_long_as_each_other_that_end_are_paragraphs() -> None:
    lines = [
        "坚持党的领导，加强组织建设，推动基层治理走上新的台阶，努力开创工作新局面",
        "坚持人民至上，改善民生福祉，推动公共服务走上新的台阶，努力开创工作新局面",
        "坚持依法行政，规范执法行为，推动法治建设走上新的台阶，努力开创工作新局面",
        "坚持改革创新，激发市场活力，推动经济发展走上新的台阶，努力开创工作新局面",
    ]
    texts = [paragraph.text for paragraph in read_text("\n".join(lines)).paragraphs]
    assert texts == lines


def test_the_address_of_a_link_is_not_shown() -> None:
    (paragraph,) = read_text(
        "重视[民生工作](https://www.mca.gov.cn/%E6%B0%91%E7%94%9F)。"
    ).paragraphs
    assert paragraph.text == "重视民生工作。"
