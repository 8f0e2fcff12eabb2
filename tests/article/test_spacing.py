import pytest

from reader.article.spacing import Spacing, measure, spacing_of

WORDS = (
    "周永康 指出 ， 问题 是 长期 困扰 人民 法院 的 突出 问题 。",
    "會議 指出 ， 當前 經濟 運行 總體 平穩 ， 困難 和 挑戰 不 少 。",
    "各级 党委 和 政府 要 加强 组织 领导， 明确 责任， 确保 任务 的 完成。",
    "苹果 公司 发布 iPhone 15 Pro ， 价格 不 变 。",
)
CHARACTERS = (
    "各 级 党 委 和 政 府 要 加 强 组 织 领 导 ， 明 确 责 任 。",
    "中 华 人 民 共 和 国 2 0 0 8 年 政 府 工 作 报 告",
)
WRITTEN = (
    "各级党委和政府要加强组织领导，明确责任，确保任务按期完成。",
    "苹果公司 9 月发布 iPhone 15 Pro 和 Apple Watch ，价格不变。",
    "床前明月光 疑是地上霜\n举头望明月 低头思故乡",
    "人之初 性本善 性相近 习相远 苟不教 性乃迁",
    "关关雎鸠 在河之洲 窈窕淑女 君子好逑",
    "第一章 总则",
    "目\u3000录\n第一章 总则 第二章 公民 第三章 国家机构",
    "富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善",
    "丁\u3000一\u3000王二小\u3000李\u3000四\u3000张三丰\u3000赵\u3000六\u3000欧阳小明",
    "New York is a city",
    "附 则",
)


@pytest.mark.parametrize("text", WORDS)
def test_spaces_that_separate_words(text: str) -> None:
    assert spacing_of(text.split("\n")) is Spacing.WORDS


@pytest.mark.parametrize("text", CHARACTERS)
def test_spaces_after_every_character(text: str) -> None:
    assert spacing_of(text.split("\n")) is Spacing.CHARACTERS


@pytest.mark.parametrize("text", WRITTEN)
def test_spaces_that_belong_to_the_text(text: str) -> None:
    assert spacing_of(text.split("\n")) is Spacing.WRITTEN


def test_a_few_spaced_lines_do_not_make_a_long_text_segmented() -> None:
    assert spacing_of([WORDS[0], *[WRITTEN[0]] * 20]) is Spacing.WRITTEN


def test_a_long_text_is_sampled_from_all_over() -> None:
    assert spacing_of([WRITTEN[0]] * 100 + [WORDS[0]] * 20_000) is Spacing.WORDS


def test_the_measure_counts_adjacencies_and_runs() -> None:
    found = measure("中国 的 人民 ， 好。")
    assert found.spaced == 2
    assert found.share == 2 / 4
    assert found.run == 6 / 4
    assert found.particles == 1 / 4
    assert found.closers == 1 / 2


def test_nothing_to_measure() -> None:
    assert measure("") == (0, 0.0, 0.0, 0.0, 0.0)
