"""Sentences as they are shown: [repeated heads], <correlative words>, 1. numbers.

The first fourteen are those of the sample article; the others are from reports to congresses of
the party and from the government's work reports.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from textwrap import dedent
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotate import Annotator
from reader.article.load import read_article
from reader.language.clauses.unfolding import Clause, unfold
from reader.language.token import Reading, ReadingRule, Token
from reader.lexicon.lexicon import Lexicon
from reader.resources import resource

NOTATION = re.compile(r"^ *(?:\d+\. )?|[\[\]<>\n]", re.MULTILINE)

WORDS = """使 是 要 既 既要 又 也 一 一是 二是 第一 首先 坚持 维护 发展 的 在 中 同时 指出 说 我们
    各级 对 不 才能 只有 如果 但是 特别 将 了 以 为 把 让 就 ３ 10 （一） ① … —— 四个全面"""
MARKS = '，；：、。“”《》（）"！ '


class Pieces(NamedTuple):
    marked: tuple[tuple[int, int], ...]


@pytest.fixture(scope="module")
def annotator(lexicon: Lexicon) -> Annotator:
    return Annotator(lexicon, ())


def drawn(text: str, clauses: Sequence[Clause]) -> str:
    lines = []
    for clause in clauses:
        signs = dict.fromkeys(range(clause.start, clause.end), "")
        spans = [(span, "<", ">") for span in clause.marks]
        if clause.head:
            spans.append((clause.head, "[", "]"))
        for (start, end), before, after in spans:
            signs[start] += before
            signs[end] = after + signs[end]
        line = "".join(signs[offset] + text[offset] for offset in signs)
        number = f"{clause.number}. " if clause.number is not None else ""
        lines.append("  " * clause.depth + number + line)
    return "\n".join(lines)


SAMPLE = [
    """
    中共中央政治局常委、中央政法委员会书记周永康在11月19日召开的全国集中清理执行积案活动电视电话会议上强调，
      各地、各有关部门要
        认真贯彻落实党的十七大、十七届三中全会和胡锦涛总书记的重要指示精神，
        结合全党深入学习实践科学发展观活动，
        组织开展集中清理执行积案活动，
          [使]人民群众的合法权益切实得到保障，
          [使]社会主义法制的权威切实得到维护，
          [使]社会主义市场经济的运行更加健康，
          [使]社会和谐稳定的基础更加牢固，
        为夺取全面建设小康社会新胜利做出新贡献。
    """,
    """
    周永康指出，
      "执行难"问题
        [是]长期困扰人民法院乃至政法工作的突出问题，
        也[是]人民群众反映强烈、社会各界极为关注的热点问题。
    """,
    """
    在全国范围内组织开展集中清理执行积案活动，
      [是]深入学习实践科学发展观的重大举措，
      [是]坚持以人为本、
        践行执法为民、
        维护人民群众合法权益的实际行动，
      [是]一项顺民意、解民忧、得民心的民心工程；
      [是]增强人民群众法制观念、
        创造良好法制环境、
        维护社会主义法制权威的迫切需要；
      [是]确保问题不堆积、
        矛盾不激化、
        维护社会和谐稳定的迫切需要；
      [是]应对国际金融经济危机、
        维护社会主义市场经济秩序、
        促进经济又好又快发展的迫切需要。
    """,
    """
    周永康说，
      解决执行积案是一项司法活动，
      要严格依照法律按照政策办事，
        确保取得最好的法律效果、社会效果和政治效果。
    """,
    """
    [要着力]加强对执行积案的甄别，
      对于定性不准、裁量不当、显失公平的判决裁定，
        先纠正再执行，
        为解决执行积案奠定坚实的裁决基础；
    [要着力]加大依法执行的力度，
      充分运用法律手段，
      采取必要的法律措施，
      促进被执行人履行义务，
      提高有效执行率，
      特别是对那些有能力履行但恶意逃避执行、暴力抗拒执行的，
        [要]坚决采取法律措施，
          [该]拘留的拘留，
          [该]追究刑事责任的依法追究刑事责任，
        [要]选择一批典型案件通过媒体曝光，
          以震慑违法；
    [要着力]解决因人民法院自身原因引发的执行积案，
      以实际行动取信于民；
    [要着力]把握法律政策界限，
      把严格执行、公正执行、规范执行、文明执行有机结合起来，
      合法合情合理地解决执行积案。
    """,
    """
    周永康强调，
      解决执行积案，
        <既>[要]立足当前，
        <又>[要]着眼长远，
          健全完善执行工作长效机制，
          从根本上预防减少执行积案的产生。
    """,
    """
    要完善相关部门之间的协作配合机制，
      健全执行工作联动威慑机制，
      形成党委领导、
        人大监督、
        政府支持、
        政法委协调、
        人民法院主办、
        社会各界配合的执行工作格局。
    """,
    """
    要以提高执行公信力为重点，
      加强执行队伍建设，
      严肃查处执行中的违法违纪和腐败问题，
      坚决清除害群之马，
      造就一支严格公正文明廉洁的执行队伍。
    """,
    """
    周永康要求，
      各级党委政府要
        加强组织领导，
        支持人民法院依法独立公正行使审判权、执行权，
        帮助人民法院排除阻力干扰，
        协调解决实际困难，
        为集中清理执行积案活动提供有力保障。
    """,
    """
    各级人民法院要
      切实承担执行责任，
      建立落实集中清理执行积案活动的领导责任制、执行部门责任制、执行人员责任制，
      限期解决执行积案。
    """,
    """
    各有关部门要
      增强大局观念、法治意识，
      带头履行生效法律文书确定的义务，
      解决好涉及自身及工作人员的执行积案，
      同时，积极配合人民法院的有关工作，
      推动集中清理执行积案活动的深入开展，
      确保取得实际成效。
    """,
    """
    1. [一是]抓紧向地方党委、人大、政府汇报好这次会议精神，
      为组织开展好全国集中清理执行积案活动提供根本保证。
    """,
    """
    各有关部门要
      增强大局意识、法治意识，
      在切实解决好涉及本部门执行积案的同时，
        积极配合、支持人民法院的有关工作，
        推动集中清理执行积案活动取得实实在在的成效。
    """,
    """
    中央纪委常委、监察部副部长王伟，
    住房和城乡建设部副部长齐骥，
    河南省委常委、政法委书记李新民，
    浙江省高级人民法院院长齐奇分别作了发言。
    """,
]

REPORTS = {
    "17th congress, 2007": """
    总起来说，这五年，
      [是]改革开放和全面建设小康社会取得重大进展的五年，
      [是]我国综合国力大幅提升和人民得到更多实惠的五年，
      [是]我国国际地位和影响显著提高的五年，
      [是]党的创造力、凝聚力、战斗力明显增强和全党全国各族人民团结更加紧密的五年。
    """,
    "18th congress, 2012": """
    [面对]人民的信任和重托，
    [面对]新的历史条件和考验，
      全党
        [必须增强]忧患意识，
          谦虚谨慎，
          戒骄戒躁，
          始终保持清醒头脑；
        [必须增强]创新意识，
          坚持真理，
          修正错误，
          始终保持奋发有为的精神状态；
        [必须增强]宗旨意识，
          相信群众，
          依靠群众，
          始终把人民放在心中最高位置；
        [必须增强]使命意识，
          求真务实，
          艰苦奋斗，
          始终保持共产党人的政治本色。
    """,
    "15th congress, 1997": """
    党的干部特别是领导干部，
      [必须]认真执行党的路线方针政策，
        决不能有任何偏离；
      [必须]正确行使人民赋予的权力，
        决不能以权谋私；
      [必须]把对上级负责和对群众负责统一起来，
        决不能把二者割裂开来、对立起来；
      [必须]在工作中坚持群众路线，
        深入实际调查研究，
        决不能搞官僚主义、形式主义、强迫命令。
    """,
    "19th congress, 2017": """
    新时代中国特色社会主义思想，
      [是]对马克思列宁主义、毛泽东思想、邓小平理论、“三个代表”重要思想、科学发展观的继承和发展，
      [是]马克思主义中国化最新成果，
      [是]党和人民实践经验和集体智慧的结晶，
      [是]中国特色社会主义理论体系的重要组成部分，
      [是]全党全国人民为实现中华民族伟大复兴而奋斗的行动指南，
      必须长期坚持并不断发展。
    """,
    "20th congress, 2022": """
    中国共产党人深刻认识到，
      <只有>把马克思主义基本原理同中国具体实际相结合、同中华优秀传统文化相结合，
        坚持运用辩证唯物主义和历史唯物主义，
      <[才能]>正确回答时代和实践提出的重大问题，
      [才能]始终保持马克思主义的蓬勃生机和旺盛活力。
    """,
    "18th congress, 2012, of the system": """
    中国特色社会主义，
      <既>坚持了科学社会主义基本原则，
      <又>根据时代条件赋予其鲜明的中国特色，
      以全新的视野深化了对共产党执政规律、社会主义建设规律、人类社会发展规律的认识，
      从理论和实践结合上系统回答了在中国这样人口多底子薄的东方大国建设什么样的社会主义、怎样建设社会主义这个根本问题，
        [使]我们国家快速发展起来，
        [使]我国人民生活水平快速提高起来。
    """,
    "work report 1983": """
    改革的每一个步骤和措施，
      必须[有利于]完成国家计划规定的各项任务；
      [有利于]国民经济协调发展；
      [有利于]各项经济活动取得较高的社会经济效益；
      [有利于]兼顾国家、企业、个人三者的利益，
        确保国家财政收入逐年有合理的增长。
    """,
    "work report 1988": """
    今后农村产业结构的调整要向两个方面发展：
      1. [一是]资源的开发，
        要向滩涂、水面、丘陵、山区、庭院和中、低产田进军，
          加强草原建设，
          坚决保护和合理利用森林资源，
          开展内陆水域和沿海滩涂养殖，
          全面发展农林牧渔业；
      2. [二是]根据当地的资源特点和社会条件，
        继续发展乡镇企业和社会服务业，
          使之成为支持农业生产发展的重要力量。
    """,
    "work report 2004": """
    政府工作的基本思路和主要任务是，
      以邓小平理论和“三个代表”重要思想为指导，
      全面贯彻党的十六大和十六届三中全会精神，
      抓住重要战略机遇期，
      抓好发展这个第一要务，
      坚持科学发展观，
      按照“五个统筹”的要求，
      [更加注重]搞好宏观调控，
      [更加注重]统筹兼顾，
      [更加注重]以人为本，
      [更加注重]改革创新，
      [着力解决]经济社会发展中的突出矛盾，
      [着力解决]关系人民群众切身利益的突出问题，
      正确处理改革发展稳定的关系，
      推动经济社会全面、协调、可持续发展，
      实现社会主义物质文明、政治文明和精神文明共同进步。
    """,
    "work report 2009": """
    做好今年的政府工作，
      要高举中国特色社会主义伟大旗帜，
        以邓小平理论和“三个代表”重要思想为指导，
        深入贯彻落实科学发展观，
        把保持经济平稳较快发展作为经济工作的首要任务，
        加强和改善宏观调控，
        [着力]扩大国内需求特别是消费需求，
        [着力]转变发展方式、加快经济结构战略性调整，
        [着力]深化改革、提高对外开放水平，
        [着力]改善民生促进社会和谐，
        全面推进社会主义经济建设、政治建设、文化建设、社会建设以及生态文明建设。
    """,
    "work report 2012": """
    下半年，
    世界经济不稳定性不确定性上升，
    国内经济运行出现一些新情况新问题，
      我们
        <一方面>坚持宏观调控的基本取向不变，
          保持宏观经济政策基本稳定，
          继续控制通货膨胀；
        <一方面>适时适度预调微调，
          加强信贷政策与产业政策的协调配合，
          加大结构性减税力度，
          [重点]支持实体经济特别是小型微型企业，
          [重点]支持民生工程特别是保障性安居工程，
          [重点]保证国家重大在建、续建项目的资金需要，
          有针对性地解决经济运行中的突出矛盾。
    """,
    "work report 2017": """
    我们要
      更加紧密地团结在以习近平同志为核心的党中央周围，
      同心同德，
      开拓进取，
      努力完成今年经济社会发展目标任务，
      为实现“两个一百年”宏伟目标、
        建设富强民主文明和谐的社会主义现代化国家、
        实现中华民族伟大复兴的中国梦而不懈奋斗！
    """,
    "work report 2019": """
    深化增值税改革，
      [将]制造业等行业现行16%的税率降至13%，
      [将]交通运输业、建筑业等行业现行10%的税率降至9%，
      确保主要行业税负明显降低；
    保持6%一档的税率不变，
      但通过采取对生产、生活性服务业增加税收抵扣等配套措施，
      确保所有行业税负只减不增，
      继续向推进税率三档并两档、税制简化方向迈进。
    """,
}

RULES = {
    "a subject before a pair of words is above both": """
    广大职工
      <不仅>对企业管理提出了意见，
      <而且>很快地提高了出勤率，
      加强了劳动纪律。
    """,
    "the contrast to a concession is beside it": """
    我们
      <虽然>失去了许多老革命家，
      <但是>还有许多老革命家作为中流砥柱，
      还有受过考验的许多老同志。
    """,
    "a contrast with its own subject ends the predicates of the one before": """
    我国
      取得了举世瞩目的成就，
      实现了历史性的转变，
    但我国仍处于初级阶段。
    """,
    "an invitation is no result": """
    同志们，
      让我们
        更加紧密地团结起来，
        发扬优良作风，
        为完成任务而奋斗！
    """,
    "the verb of the object of 使 is below it": """
    要实行关停并转，
      使国家有限的能源和原材料，
        用于那些产品质量好的企业。
    """,
    "再 may precede a topic": """
    第一个十年实现翻一番；
    再经过十年的努力，
    到建党一百年时，
      使国民经济更加发展。
    """,
    "a place before clauses with subjects is beside them": """
    有利条件是：
      民主制度的巩固，
      人民觉悟的提高，
      在广大人民群众中，
      积极的思想占了上风，
      消极的思想被压倒。
    """,
    "items of three characters stay in one line": """
    必须以人为本，
      把实现好、维护好、发展好最广大人民的根本利益作为出发点。
    """,
    "two verbs in one word begin a predicate": """
    我们
      坚定信心，
      扎实推进改革，
      严厉打击犯罪。
    """,
    "这 begins a clause": """
    我国实行人民代表大会制度，
      必须坚持这个制度，
        不照搬西方的模式，
      这对于坚持党的领导具有决定意义。
    """,
}


@pytest.mark.parametrize("block", [*SAMPLE, *REPORTS.values(), *RULES.values()])
def test_long_sentences_show_their_skeleton(annotator: Annotator, block: str) -> None:
    wanted = dedent(block).strip("\n")
    text = NOTATION.sub("", wanted)
    assert drawn(text, unfold(text, annotator.words(text), 0, len(text))) == wanted


def test_given_boundaries_give_the_same_clauses(annotator: Annotator) -> None:
    article = read_article(resource("seeds", "2008-11-19-zhixing-jian.txt"))
    paragraph = annotator.paragraph(article.paragraphs[2])
    start = paragraph.text.index("在全国范围内")
    clauses = unfold(paragraph.text, paragraph.tokens, start, len(paragraph.text))
    assert drawn(paragraph.text, clauses) == dedent(SAMPLE[2]).strip("\n")


def test_traditional_text_is_given_simplified(annotator: Annotator) -> None:
    text = "他們說，要為人民服務，要對人民負責。"
    clauses = unfold(annotator.to_simplified(text), annotator.words(text), 0, len(text))
    assert drawn(text, clauses) == "他們說，\n  [要]為人民服務，\n  [要]對人民負責。"


def test_a_short_quotation_is_not_split_and_a_long_one_is(annotator: Annotator) -> None:
    short = "他说：“好，就去。”"
    assert unfolded(annotator, short) == ["他说：", "“好，就去。”"]
    long = f"他说：“{'我们要走自己的路，' * 8}”我们去了。"
    assert len(unfolded(annotator, long)) > 8


def test_no_subject_ends_within_a_quotation(annotator: Annotator) -> None:
    text = "“我们要学习，学习”的口号，坚持了三年。"
    assert unfolded(annotator, text) == ["“我们要学习，学习”的口号，", "坚持了三年。"]


def test_straight_quotation_marks_open_and_close(annotator: Annotator) -> None:
    text = '坚持"一要吃饭，二要建设"的原则，反对浪费。'
    assert unfolded(annotator, text) == ['坚持"一要吃饭，二要建设"的原则，', "反对浪费。"]


def test_commas_within_numbers_do_not_split(annotator: Annotator) -> None:
    text = "收入２９，７３１，７３２元，支出不变。"
    assert unfolded(annotator, text) == ["收入２９，７３１，７３２元，", "支出不变。"]


def test_a_set_phrase_with_a_comma_stays_whole(annotator: Annotator) -> None:
    text = "对批评要有则改之，无则加勉，不能骄傲。"
    phrase = Pieces(((4, 13),))
    clauses = unfold(text, annotator.words(text), 0, len(text), [phrase])
    assert [text[c.start : c.end] for c in clauses] == [
        "对批评要有则改之，无则加勉，",
        "不能骄傲。",
    ]


def test_the_pieces_of_frames_are_marked(annotator: Annotator) -> None:
    text = "要以改革为重点，把工作做好。"
    frame, phrase = Pieces(((1, 2), (4, 7))), Pieces(((9, 11),))
    clauses = unfold(text, annotator.words(text), 0, len(text), [frame, phrase])
    assert drawn(text, clauses) == "要<以>改革<为重点>，\n  把工作做好。"


def test_only_the_requested_sentence_is_split(annotator: Annotator) -> None:
    text = "我来了。他说，要去，要来。你呢，也去？"
    assert unfolded(annotator, text, 4, 13) == ["他说，", "要去，", "要来。"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("要做两件事：一是学习，二是工作。", [None, 1, 2]),
        ("第一，学习；第二，工作；第三，休息。", [1, 2, 3]),
        ("首先，学习；其次，工作；最后，休息。", [1, 2, 4]),
        ("（一）学习；（二）工作。", [1, 2]),
        ("①学习；②工作。", [1, 2]),
        ("（１）学习；（２）工作。", [1, 2]),
        ("９．学习；１０．工作。", [9, 10]),
        ("第十一，学习；第十二，工作。", [11, 12]),
        ("一九五八年去了，十七大开了。", [None, None]),
    ],
)
def test_enumerations_are_numbered(
    annotator: Annotator, text: str, numbers: list[int | None]
) -> None:
    clauses = unfold(text, annotator.words(text), 0, len(text))
    firsts = [clause.number for clause in clauses if clause.depth <= clauses[-1].depth]
    assert [number for number in firsts if number or None in numbers] == numbers


def unfolded(annotator: Annotator, text: str, start: int = 0, end: int | None = None) -> list[str]:
    clauses = unfold(text, annotator.words(text), start, len(text) if end is None else end)
    return [text[clause.start : clause.end] for clause in clauses]


def tokens_of(pieces: Sequence[str]) -> list[Token]:
    reading = Reading((), "", ReadingRule.NONE)
    ends = list(accumulate(map(len, pieces), initial=0))
    return [Token(a, b, w, reading) for w, (a, b) in zip(pieces, pairwise(ends), strict=True)]


PIECES = st.lists(
    st.sampled_from(WORDS.split()) | st.sampled_from(MARKS) | st.text(min_size=1, max_size=3),
    max_size=40,
)


@settings(max_examples=300)
@given(PIECES, st.data())
def test_clauses_tile_the_sentence_and_its_tokens_stay_whole(
    pieces: list[str], data: st.DataObject
) -> None:
    text = "".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    tokens = tokens_of(pieces)
    clauses = unfold(text, tokens, start, end)
    assert "".join(text[clause.start : clause.end] for clause in clauses) == text[start:end]
    assert all(clause.start < clause.end and clause.depth >= 0 for clause in clauses)
    edges = {start, end, *(token.start for token in tokens)}
    for clause in clauses:
        spans = [*clause.marks, *([clause.head] if clause.head else [])]
        assert edges >= {clause.start, clause.end}
        assert all(clause.start <= a < b <= clause.end for a, b in spans)


@given(PIECES)
def test_no_clause_begins_with_what_closes_the_one_before(pieces: list[str]) -> None:
    text = "".join(pieces)
    for clause in unfold(text, tokens_of(pieces), 0, len(text))[1:]:
        assert text[clause.start] not in "，；。！？”》）"


@settings(max_examples=300)
@given(PIECES, st.integers(0, 100), st.integers(1, 40))
def test_no_piece_of_a_match_is_split(pieces: list[str], start: int, length: int) -> None:
    text = "".join(pieces)
    piece = (min(start, len(text)), min(start + length, len(text)))
    starts = {c.start for c in unfold(text, tokens_of(pieces), 0, len(text), [Pieces((piece,))])}
    assert not starts & set(range(piece[0] + 1, piece[1]))


@pytest.mark.parametrize(
    "part", ["他说，", "要去，", "对他的，", "在此同时，", "我们要去，", "一是去，", "使；", "“"]
)
def test_no_text_is_too_long(part: str) -> None:
    pieces = list(part) * 1_000
    text = "".join(pieces)
    clauses = unfold(text, tokens_of(pieces), 0, len(text))
    assert "".join(text[clause.start : clause.end] for clause in clauses) == text
    assert max(clause.depth for clause in clauses) < 20
