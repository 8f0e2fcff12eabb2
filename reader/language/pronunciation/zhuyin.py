"""Zhuyin (bopomofo) for pinyin syllables."""

from reader.language.pronunciation.syllables import PARTS

_INITIALS: dict[str, str] = dict(
    zip(
        (*"bpmfdtnlgkhjqx", "zh", "ch", "sh", *"rzcs"),
        "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ",
        strict=True,
    )
)
_FINALS = {
    "": "",
    "a": "ㄚ",
    "o": "ㄛ",
    "e": "ㄜ",
    "ê": "ㄝ",
    "ai": "ㄞ",
    "ei": "ㄟ",
    "ao": "ㄠ",
    "ou": "ㄡ",
    "an": "ㄢ",
    "en": "ㄣ",
    "ang": "ㄤ",
    "eng": "ㄥ",
    "er": "ㄦ",
    "i": "ㄧ",
    "ia": "ㄧㄚ",
    "io": "ㄧㄛ",
    "ie": "ㄧㄝ",
    "iai": "ㄧㄞ",
    "iao": "ㄧㄠ",
    "iu": "ㄧㄡ",
    "ian": "ㄧㄢ",
    "in": "ㄧㄣ",
    "iang": "ㄧㄤ",
    "ing": "ㄧㄥ",
    "u": "ㄨ",
    "ua": "ㄨㄚ",
    "uo": "ㄨㄛ",
    "uai": "ㄨㄞ",
    "ui": "ㄨㄟ",
    "uan": "ㄨㄢ",
    "un": "ㄨㄣ",
    "uang": "ㄨㄤ",
    "ong": "ㄨㄥ",
    "ü": "ㄩ",
    "üe": "ㄩㄝ",
    "üan": "ㄩㄢ",
    "ün": "ㄩㄣ",
    "iong": "ㄩㄥ",
}
_SPELT_WITH_Y = {
    "a": "ia",
    "ai": "iai",
    "an": "ian",
    "ang": "iang",
    "ao": "iao",
    "e": "ie",
    "o": "io",
    "ong": "iong",
    "ou": "iu",
    "u": "ü",
    "uan": "üan",
    "ue": "üe",
    "un": "ün",
}
_SPELT_WITH_W = {
    "a": "ua",
    "ai": "uai",
    "an": "uan",
    "ang": "uang",
    "ei": "ui",
    "en": "un",
    "eng": "ong",
    "o": "uo",
}
_WITHOUT_FINAL = frozenset(("zhi", "chi", "shi", "ri", "zi", "ci", "si"))
_IRREGULAR = {"m": "ㄇ", "n": "ㄋ", "ng": "ㄫ", "hm": "ㄏㄇ", "hng": "ㄏㄫ", "ê": "ㄝ"}
_TONES = {"1": "", "2": "ˊ", "3": "ˇ", "4": "ˋ"}


def zhuyin(syllable: str) -> str:
    """Write a numbered syllable in zhuyin, the neutral tone's dot before it.

    >>> zhuyin("zhi2"), zhuyin("de5"), zhuyin("r5"), zhuyin("lüe4")
    ('ㄓˊ', '˙ㄉㄜ', 'ㄦ', 'ㄌㄩㄝˋ')

    The first tone has no mark. What is no syllable is returned unchanged.
    """
    letters = syllable.lower().replace("u:", "ü").replace("v", "ü")
    base, tone = (letters[:-1], letters[-1]) if letters[-1:].isdigit() else (letters, "")
    if base == "r":
        return "ㄦ"
    written = _IRREGULAR.get(base) or _regular(base)
    if not written:
        return syllable
    return f"˙{written}" if tone == "5" else written + _TONES.get(tone, "")


def _regular(base: str) -> str:
    initial, final = PARTS.get(base, ("", ""))
    if base in _WITHOUT_FINAL:
        final = ""
    elif initial == "y":
        initial, final = "", _SPELT_WITH_Y.get(final, final)
    elif initial == "w":
        initial, final = "", _SPELT_WITH_W.get(final, final)
    elif initial in ("j", "q", "x") and final.startswith("u"):
        final = f"ü{final[1:]}"
    return _INITIALS.get(initial, "") + _FINALS[final]
