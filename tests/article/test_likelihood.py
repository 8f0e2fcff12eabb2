from reader.article.likelihood import PLAUSIBLE, log_likelihood, plausibility


def test_the_right_decoding_is_the_more_probable() -> None:
    data = "执行".encode("gb18030")
    assert data.decode("big5") == "硒俴"
    assert log_likelihood("执行") > log_likelihood("硒俴")


def test_a_common_character_counts_more_than_a_rare_one() -> None:
    assert log_likelihood("的") > log_likelihood("履") > log_likelihood("龃") > log_likelihood("䴙")


def test_an_impossible_character_counts_least() -> None:
    assert log_likelihood("\ufffd") < log_likelihood("ж") < log_likelihood("の")
    assert log_likelihood("\x01") == log_likelihood("\ue000") == log_likelihood("\ufffd")


def test_plausibility_is_of_the_characters_beyond_ascii() -> None:
    assert plausibility("WTO") == 0.0
    assert plausibility("WTO规则") == plausibility("规则") > PLAUSIBLE
    assert plausibility("Â¶Ã©»ð") < PLAUSIBLE
