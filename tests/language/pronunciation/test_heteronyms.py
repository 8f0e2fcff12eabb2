import re
from collections.abc import Callable

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.pronunciation.context_rules import RULES
from reader.language.pronunciation.heteronyms import depends_on_context, read_in_context
from reader.language.pronunciation.syllables import SYLLABLES
from reader.language.pronunciation.usual_readings import USUAL
from reader.language.pronunciation.variants import TO_SIMPLIFIED

CASES = """
执法【为】民 wei4
坚持立党【为】公、执政为民 wei4
，【为】夺取全面建设小康社会新胜利做出新贡献 wei4
，【为】解决执行积案奠定坚实的裁决基础 wei4
全心全意【为】人民服务 wei4
努力【为】农民建设美好家园 wei4
【为】了人民 wei4
要以提高执行公信力【为】重点 wei2
以人民【为】中心的发展思想 wei2
天下【为】公 wei2
奋发有【为】的精神 wei2
由被动转【为】主动 wei2
投资率【为】32% wei2
不以人的意志【为】转移 wei2
完善公有制【为】主体、多种所有制经济共同发展 wei2
难以【为】继 wei2
【为】民务实清廉 wei4
在这个【地方】停下 di4 fang5
一些【地方】和部门形式主义突出 -
各个【地方】都要重视 -
群众还有不少不满意的【地方】 di4 fang5
更加|紧密【地】团结 de5
|历史性【地】解决了绝对贫困问题 de5
自然|保护【地】体系建设 di4
政府要更|好【地】为企业服务 de5
我们应当更|多【地】依靠群众 de5
要一|步|一|步【地】走下去 de5
从上|而|下【地】传达 de5
要|认真【地】、反复地研究 de5
应当|积极【地】和主动地帮助他们 de5
群众生活不断【地】有所改善 de5
建设|用【地】和住宅用地 di4
多快好|省【地】完成任务 de5
发展|省【地】型住宅 -
盲目【地】上项目 de5
因时|因【地】、因事 di4
对外开放新|高【地】。 di4
让人民吃【得】放心 de5
工作|做【得】还很不够 de5
政策|执行【得】比较好 de5
任务|安排【得】恰当 de5
群众|【得】实惠 -
国家|【得】大头 -
农民分【得】了土地 de2
还【得】靠自己 dei3
找不【着】北 zhao2
睡【着】了 zhao2
忘|不【了】你 liao3
这件事办|得【了】 liao3
农民分|得【了】土地 -
把房子分配【给】职工 -
城市【给】排水 ji3
提供【给】群众 -
修【给】水管 ji3
送【给】水果店 -
送【给】养老院 -
纺织|【呢】绒 ni2
抓【好】战备训练 hao3
【好】战分子 hao4
资金空【转】。 zhuan4
批【倒】批臭 dao3
【舍】小家顾大家 she3
狠【刹】歪风邪气 sha1
千年古【刹】 cha4
初【轧】机 zha2
【畜】产品 xu4
潮水【似】地涌来 shi4
帝王【将】相、才子佳人 jiang4
帝王将【相】、才子佳人 xiang4
应对金融危机冲击【中】，我们 -
击【中】了目标 zhong4
这【只】看到一面 -
按违反纪律论【处】 chu3
康【藏】公路 zang4
精准拆【弹】 dan4
推行林【长】制 zhang3
进行【长】时期的斗争 -
人民银行行【长】讲话 zhang3
一【哄】而上 hong4
退耕【还】林 huan2
【还】债 huan2
副部【长】说 zhang3
孩子【长】大了 zhang3
|三【重】压力 chong2
南水北【调】工程 diao4
【调】研 diao4
【调】结构 tiao2
裁量不【当】、显失公平 dang4
把群众【当】亲人 dang4
以上【率】下 shuai4
【率】代表团访问 shuai4
【处】三年以下有期徒刑 chu3
我们所【处】的时代 chu3
【应】中国政府邀请 ying4
打【中】了 zhong4
看【中】这套房子 zhong4
【数】一数 shu3
《邓小平【传】》 zhuan4
【教】孩子读书 jiao1
投【降】了 xiang2
【种】粮农民 zhong4
各【种】情况 zhong3
三【只】羊 zhi1
这【只】是开始 -
【卡】脖子 qia3
【奔】小康 ben4
【结】出硕果 jie1
先【切】菜 qie1
【切】不可大意 qie4
围绕中心【转】。 zhuan4
【东西】部协作 dong1 xi1
水【分子】 fen1 zi3
与时代【同行】 tong2 xing2
从没听说【过】这件事 guo5
【粘】液 nian2
中【蒙】两国 meng3
【燕】王 yan1
【率】国民军 shuai4
《隋书》【卷】四 juan4
日子不会太【长】了 chang2
时间【长】了 chang2
见识【长】了不少 zhang3
"""


TO_TRADITIONAL = opencc.OpenCC("s2tw").convert


def read(case: str, convert: Callable[[str], str] = str) -> str:
    """Return the reading of the word in 【】; the token before it begins at the bar."""
    before, word, after = map(convert, re.split("[【】]", case))
    plain = before.replace("|", "")
    end = len(plain + word)
    chosen = read_in_context(plain + word + after, len(plain), end, before.split("|")[-1])
    return " ".join(chosen or ["-"])


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_rules(line: str) -> None:
    case, expected = line.split(" ", 1)
    assert read(case) == expected


@pytest.mark.parametrize("line", [line for line in CASES.split("\n")[1:-1] if "着" not in line])
def test_rules_hold_in_traditional_characters(line: str) -> None:
    case, expected = line.split(" ", 1)
    assert read(case, TO_TRADITIONAL) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [("看著他", 1, "zhe5"), ("名著", 1, "zhu4"), ("著名", 0, "zhu4")],
)
def test_the_traditional_character_of_two(text: str, at: int, expected: str) -> None:
    assert read_in_context(text, at, at + 1) == (expected,)


@given(st.data())
def test_a_rule_fits_where_its_patterns_match(data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(sorted(RULES)))
    characters = "，" + "".join("".join(rule[1:]) for rule in RULES[word]).replace("|", "")
    before, after = (data.draw(st.text(characters, max_size=4)) for _ in range(2))
    assert read(f"{before}【{word}】{after}") == next(
        (
            rule.reading
            for rule in RULES[word]
            if re.search(f"(?:{rule.before})$", before)
            and re.match(rule.after, after)
            and (not rule.previous or re.fullmatch(rule.previous, before))
            and not (rule.unless and re.match(rule.unless, after))
        ),
        "-",
    )


@given(st.data())
def test_a_rule_fits_in_traditional_characters_where_it_fits_in_simplified(
    data: st.DataObject,
) -> None:
    word = data.draw(st.sampled_from(sorted(RULES)))
    simplified = "，" + "".join("".join(rule[1:]) for rule in RULES[word]).replace("|", "")
    forms = {chr(form) for form in TO_SIMPLIFIED if chr(TO_SIMPLIFIED[form]) in simplified}
    characters = st.sampled_from([*simplified, *sorted(forms)])
    before, after = (data.draw(st.text(characters, max_size=50)) for _ in range(2))
    case = f"{before}【{word}】{after}"
    assert read(case) == read(case.translate(TO_SIMPLIFIED))


def test_only_words_with_rules_depend_on_context() -> None:
    assert depends_on_context("为")
    assert depends_on_context("為")
    assert not depends_on_context("执行")


def test_every_reading_in_the_rules_exists() -> None:
    used = {s for rules in RULES.values() for rule in rules for s in rule.reading.split()}
    used |= {syllable for reading in USUAL.values() for syllable in reading}
    assert {syllable[:-1] for syllable in used} <= SYLLABLES
    assert {syllable[-1] for syllable in used} <= set("12345")


def test_usual_readings_have_a_syllable_for_each_character() -> None:
    assert len(USUAL) > 1200
    assert all(len(word) == len(reading) for word, reading in USUAL.items())


def test_rules_can_be_matched_in_traditional_characters() -> None:
    characters = "".join(
        word + "".join("".join(rule[1:]) for rule in rules) for word, rules in RULES.items()
    )
    traditional = TO_TRADITIONAL("\n".join(characters))
    known = {chr(code) for code in TO_SIMPLIFIED}
    missing = {
        new for new, old in zip(traditional.split("\n"), characters, strict=True) if new != old
    } - known
    assert missing <= {"著"}
