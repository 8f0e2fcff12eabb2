import pytest

from reader.language.characters import is_han
from reader.language.pronunciation.long_words import candidate_words
from reader.language.pronunciation.orthography import write_pinyin
from reader.language.pronunciation.pinyin import search_key, spell
from reader.lexicon.lexicon import Lexicon


def written(word: str, lexicon: Lexicon) -> str:
    return write_pinyin(word, lexicon.syllables(word)[0], lexicon.syllables)


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("社会主义", "shèhuì zhǔyì"),
        ("社會主義", "shèhuì zhǔyì"),
        ("中日关系", "Zhōng-Rì guānxì"),
        ("民间故事", "mínjiān gùshi"),
        ("人民政府", "rénmín zhèngfǔ"),
        ("发达国家", "fādá guójiā"),
        ("经济体制", "jīngjì tǐzhì"),
        ("封建主义", "fēngjiàn zhǔyì"),
        ("无产阶级", "wúchǎn jiējí"),
        ("高新技术", "gāoxīn jìshù"),
        ("第三季度", "dì-sān jìdù"),
        ("为人民服务", "wèi rénmín fúwù"),
        ("民主集中制", "mínzhǔ jízhōngzhì"),
        ("自由贸易区", "zìyóu màoyìqū"),
        ("无政府主义", "wúzhèngfǔ zhǔyì"),
        ("社会主义者", "shèhuì zhǔyìzhě"),
        ("人民解放军", "rénmín jiěfàngjūn"),
        ("和平共处五项原则", "hépíng gòngchǔ wǔ xiàng yuánzé"),
        ("第二次世界大战", "Dì-èr Cì Shìjiè Dàzhàn"),
        ("知识分子", "zhīshi fènzǐ"),
        ("马克思列宁主义", "Mǎkèsī Lièníng zhǔyì"),
        ("中华民族", "Zhōnghuá mínzú"),
        ("中国人民解放军", "Zhōngguó Rénmín Jiěfàngjūn"),
        ("国家发展和改革委员会", "Guójiā Fāzhǎn hé Gǎigé Wěiyuánhuì"),
        ("全国人大常委会", "Quánguó Réndà Chángwěihuì"),
    ],
)
def test_a_name_of_four_syllables_is_split_into_its_words(
    word: str, pinyin: str, lexicon: Lexicon
) -> None:
    assert written(word, lexicon) == pinyin


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("总书记", "zǒngshūji"),
        ("研究生院", "yánjiūshēngyuàn"),
        ("共产党员", "Gòngchǎndǎngyuán"),
        ("形形色色", "xíngxíngsèsè"),
        ("害群之马", "hàiqúnzhīmǎ"),
        ("印度尼西亚", "Yìndùníxīyà"),
    ],
)
def test_what_cannot_be_split_into_common_words_is_written_together(
    word: str, pinyin: str, lexicon: Lexicon
) -> None:
    assert written(word, lexicon) == pinyin


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("因地制宜", "yīndì-zhìyí"),
        ("千方百計", "qiānfāng-bǎijì"),
        ("一衣帶水", "yīyīdàishuǐ"),
        ("总而言之", "zǒng'éryánzhī"),
        ("绝大多数", "juédàduōshù"),
        ("二氧化碳", "èryǎnghuàtàn"),
        ("贫下中农", "pínxiàzhōngnóng"),
        ("下定决心", "xiàdìng juéxīn"),
    ],
)
def test_an_idiom_of_two_halves_has_a_hyphen(word: str, pinyin: str, lexicon: Lexicon) -> None:
    assert written(word, lexicon) == pinyin


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("北京市", "Běijīng Shì"),
        ("上海市", "Shànghǎi Shì"),
        ("河南省", "Hénán Shěng"),
        ("固始縣", "Gùshǐ Xiàn"),
        ("顺河回族区", "Shùnhé Huízú Qū"),
        ("马里兰州", "Mǎlǐlán Zhōu"),
        ("赫拉特省", "Hèlātè Shěng"),
        ("西藏自治区", "Xīzàng Zìzhìqū"),
        ("浦东新区", "Pǔdōng Xīnqū"),
        ("江南水乡", "Jiāngnán shuǐxiāng"),
        ("欧洲联盟", "Ōuzhōu Liánméng"),
        ("景德镇", "Jǐngdézhèn"),
        ("周总理", "Zhōu zǒnglǐ"),
        ("副总理", "fùzǒnglǐ"),
        ("地区", "dìqū"),
        ("毛主席", "Máo zhǔxí"),
        ("中方", "Zhōng fāng"),
        ("中美", "Zhōng-Měi"),
        ("京津冀", "Jīng-Jīn-Jì"),
        ("港澳", "Gǎng-Ào"),
        ("北美", "Běiměi"),
    ],
)
def test_the_kind_of_place_is_a_word_after_its_name(
    word: str, pinyin: str, lexicon: Lexicon
) -> None:
    assert written(word, lexicon) == pinyin


@pytest.mark.parametrize(
    ("word", "syllables", "pinyin"),
    [
        ("第一", "di4 yi1", "dì-yī"),
        ("第十七次", "di4 shi2 qi1 ci4", "dì-shíqī cì"),
        ("第二天", "di4 er4 tian1", "dì-èr tiān"),
        ("第三者", "di4 san1 zhe3", "dìsānzhě"),
        ("二○二○年", "er4 ling2 er4 ling2 nian2", "èr líng èr líng nián"),
        ("一批", "yi1 pi1", "yī pī"),
        ("这次", "zhe4 ci4", "zhè cì"),
        ("这个", "zhe4 ge5", "zhège"),
        ("第三百五十六", "di4 san1 bai3 wu3 shi2 liu4", "dì-sānbǎi wǔshíliù"),
        ("三十一日", "san1 shi2 yi1 ri4", "sānshíyī rì"),
        ("三分之一", "san1 fen1 zhi1 yi1", "sān fēn zhī yī"),
        ("二十一世纪", "er4 shi2 yi1 shi4 ji4", "èrshíyī shìjì"),
        ("十一月", "shi2 yi1 yue4", "shíyīyuè"),
        ("一五一十", "yi1 wu3 yi1 shi2", "yīwǔyīshí"),
    ],
)
def test_ordinals_have_a_hyphen_and_measure_words_are_words(
    word: str, syllables: str, pinyin: str, lexicon: Lexicon
) -> None:
    assert write_pinyin(word, tuple(syllables.split()), lexicon.syllables) == pinyin


def test_an_ordinal_in_figures_has_a_hyphen(lexicon: Lexicon) -> None:
    assert write_pinyin("第10", ("di4", "", ""), lexicon.syllables) == "dì-10"
    assert write_pinyin("第１２次", ("di4", "", "", "ci4"), lexicon.syllables) == "dì-12 cì"


def test_splitting_changes_no_syllable_and_looks_up_only_candidates(lexicon: Lexicon) -> None:
    words = [word for word, _ in lexicon.vocabulary() if len(word) > 3 and all(map(is_han, word))]
    for word in words[::7]:
        (syllables, *_) = lexicon.syllables(word)
        if len(syllables) != len(word):
            continue
        asked: list[str] = []

        def readings_of(piece: str, asked: list[str] = asked) -> tuple[tuple[str, ...], ...]:
            asked.append(piece)
            return lexicon.syllables(piece)

        pinyin = write_pinyin(word, syllables, readings_of)
        assert search_key(pinyin) == search_key(spell(syllables))
        assert {*asked} <= {*candidate_words(word), word}


def test_what_is_too_long_for_a_word_is_written_as_it_is() -> None:
    def refuse(piece: str) -> tuple[tuple[str, ...], ...]:
        raise AssertionError(piece)

    word, syllables = "某" + "主义" * 5_000, ("mou3", *("zhu3", "yi4") * 5_000)
    assert candidate_words(word) == []
    assert write_pinyin(word, syllables, refuse) == spell(syllables)
