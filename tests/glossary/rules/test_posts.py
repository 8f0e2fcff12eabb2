import pytest

from reader.glossary.format.facts import read_facts
from reader.glossary.rules.posts import Posts

POSTS = Posts()


@pytest.mark.parametrize(
    ("post", "english"),
    [
        ("监察部副部长", "Vice Minister of Supervision"),
        ("外交部部长", "Minister of Foreign Affairs"),
        ("最高人民法院院长", "President of the Supreme People's Court"),
        ("国务委员", "State Councilor"),
        ("外交部长", "Minister of Foreign Affairs"),
        ("中国外交部长", "Minister of Foreign Affairs"),
        ("财政部副部长", "Vice Minister of Finance"),
        ("公安厅长", "head of the public security department"),
        ("教育局长", "director of the education bureau"),
        ("市公安局长", "director of the municipal public security bureau"),
        ("浙江省教育厅长", "head of the education department of Zhejiang Province"),
        ("江苏省财政厅厅长", "head of the finance department of Jiangsu Province"),
        ("美国总统", "President of the United States"),
        ("前美国国务卿", "Former Secretary of State of the United States"),
        ("德国总理", "Chancellor of Germany"),
        ("印度总理", "Prime Minister of India"),
        ("俄罗斯外长", "Foreign Minister of Russia"),
        ("联合国秘书长", "Secretary-General of the United Nations"),
        ("越共中央总书记", "General Secretary of the Communist Party of Viet Nam"),
        (
            "中央政法委副书记",
            "Deputy Secretary of the Central Political and Legal Affairs Commission",
        ),
        (
            "中央纪委常委",
            "member of the Standing Committee of the Central Commission for Discipline Inspection",
        ),
        ("河南省委常委", "member of the standing committee of the CPC Henan Provincial Committee"),
        ("中共河南省委书记", "secretary of the CPC Henan Provincial Committee"),
        ("四川省委第一书记", "first secretary of the CPC Sichuan Provincial Committee"),
        ("浙江省高级人民法院院长", "President of the High People's Court of Zhejiang Province"),
        ("上海市市长", "Mayor of Shanghai"),
        ("上海市长", "Mayor of Shanghai"),
        ("西藏自治区主席", "Chairman of the Tibet Autonomous Region"),
        ("公安部常务副部长", "Executive Vice Minister of Public Security"),
        ("原铁道部部长", "Former Minister of Railways"),
        ("政法委书记", "secretary of the political and legal affairs commission"),
        ("副书记", "deputy secretary"),
        ("总理", "Premier of the State Council"),
        (
            "全国人大常委会副委员长",
            "Vice Chairman of the Standing Committee of the National People's Congress",
        ),
    ],
)
def test_offices_are_read(post: str, english: str) -> None:
    assert POSTS.english(post) == english


@pytest.mark.parametrize("text", ["", "执行难", "副", "书记高度", "海上市长", "监察部院长"])
def test_what_is_no_office_has_no_english(text: str) -> None:
    assert POSTS.english(text) == ""


def test_an_office_is_read_backwards_from_where_it_ends() -> None:
    text = "会上监察部副部长王伟"
    post = POSTS.before(text, text.index("王"))
    assert post is not None
    assert text[post.start : post.end] == "监察部副部长"
    assert POSTS.before(text, 2) is None


def test_a_title_is_read_after_a_name() -> None:
    post = POSTS.after("周恩来总理说", 3)
    assert post == (3, 5, "Premier of the State Council")
    assert POSTS.after("周恩来说", 3) is None


def test_a_title_may_be_the_end_of_another() -> None:
    assert POSTS.has_longer_title("副部长", 1, 3)
    assert POSTS.has_longer_title("国务委员", 2, 4)
    assert not POSTS.has_longer_title("监察部部长", 3, 5)


def test_every_kind_of_body_has_titles() -> None:
    ranks = {row["kind"] for row in read_facts("ranks.csv")}
    assert {row["kind"] for row in read_facts("bodies.csv")} <= ranks
    assert {row["kind"] for row in read_facts("places.csv")} <= ranks
