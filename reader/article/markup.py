"""Marks of HTML, Markdown and wiki text, glosses of readings and addresses, taken off a text.

What may mean something stays: 5 * 3, #1, C_1, a < b, <中国>. No Han character is lost but those in
comments, scripts, the addresses of links and in `<rt>`.
"""

import re
from collections.abc import Iterator

_BLOCKS = (
    "address|article|aside|blockquote|body|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|"
    "form|h[1-6]|head|header|hr|html|li|main|nav|ol|option|p|pre|section|table|tbody|tfoot|thead|"
    "title|tr|ul"
)
_INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|button|caption|cite|code|col|colgroup|data|del|dfn|em|embed|font|"
    "i|iframe|img|input|ins|kbd|label|link|mark|meta|noscript|nobr|object|param|q|rb|rp|rt|rtc|ruby|"
    "s|samp|select|small|source|span|strike|strong|sub|summary|sup|textarea|time|tt|u|var|video|"
    "wbr|xml|ref|references|poem|onlyinclude|noinclude|includeonly|o:p|st1:[a-z]+|v:[a-z]+|w:[a-z]+"
)
_ATTRIBUTES = "(?:[\\s/][^<>]{0,2000})?"
_block_tag = re.compile(f"</?(?:{_BLOCKS}){_ATTRIBUTES}>", re.IGNORECASE)
_cell_tag = re.compile(f"</?t[dh]{_ATTRIBUTES}>", re.IGNORECASE)
_inline_tag = re.compile(f"</?(?:{_INLINE}){_ATTRIBUTES}>|<!doctype[^<>]{{0,300}}>", re.IGNORECASE)
_gloss_tags = re.compile(
    "<(rt|rp)>[^<>]{0,40}</\\1>|<sup[^<>]{0,200}>\\[?[0-9]{1,3}\\]?</sup>", re.IGNORECASE
)
_bracketed_address = re.compile("<((?:https?://|mailto:)[^<>\\s]{1,2000})>")
_entity = re.compile("&(?:amp;)*(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_unshown = (
    (re.compile("<!--"), re.compile("-->")),
    (re.compile("<script\\b", re.IGNORECASE), re.compile("</script\\s*>", re.IGNORECASE)),
    (re.compile("<style\\b", re.IGNORECASE), re.compile("</style\\s*>", re.IGNORECASE)),
)

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_SYLLABLE = f"(?:[a-zü]{{0,4}}[{_TONED}][a-z]{{0,3}}|[a-zü]{{1,6}}[1-5])"
_ZHUYIN = (
    "[\u3105-\u312f\u31a0-\u31bf][\u3105-\u312f\u31a0-\u31bf\u02ca\u02c7\u02cb\u02d9\u02c9 ]{0,30}"
)
_READING = f" ?(?:{_SYLLABLE}(?:[-' ’]?{_SYLLABLE}){{0,7}}|[\u02d9]?{_ZHUYIN}) ?[)）]"
_gloss = re.compile(
    f"[(（](?<=[{_HAN}].){_READING}(?:[(（]{_READING})*",
    re.IGNORECASE,
)

_ADDRESS_CHARACTERS = "!#-;=?-\\[\\]_a-z~"
_address = re.compile(f"(?:https?|ftp)://[{_ADDRESS_CHARACTERS}A-Z]{{1,4000}}")
_address_core = re.compile("[a-z]+://[0-9A-Za-z](?:[-._@/&+:]?[0-9A-Za-z])*")
_has_encoded = re.compile("%[0-9A-Fa-f]{2}%")
_encoded = re.compile(
    "(?<![0-9A-Za-z%./_-])[0-9A-Za-z./_-]{0,200}(?:%[0-9A-Fa-f]{2}){3,}[0-9A-Za-z./_%-]{0,4000}"
)

_PUNCTUATION = "\\s，。、；：？！,.;:?!“”‘’\"'（）()《》〈〉「」『』【】〔〕\\[\\]—…"
_heading = re.compile(
    "^[ \t\u3000]{0,3}(?:#{1,6}[ \t\u3000]+|#{2,6}(?=[^#\\s]))(?=\\S)", re.MULTILINE
)
_heading_end = re.compile("[ \t]+#{1,6}[ \t]*$")
_wiki_heading = re.compile("^[ \t]*(={2,6})[ \t]*([^=\\n]{1,200}?)[ \t]*\\1[ \t]*$", re.MULTILINE)
_rule = re.compile(
    "^[ \t]*(?:(?:-[ \t]*){3,}|(?:\\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}"
    "|(?:```|~~~)[0-9A-Za-z+-]*)[ \t]*$",
    re.MULTILINE,
)
_item = re.compile(
    "^([ \t\u3000]*)[-*+][ \t]+(?:\\[[ xX]\\][ \t]+)?(?=[^\\s0-9*+=-])", re.MULTILINE
)
_quote = re.compile("^[ \t]{0,3}>(?:[ \t]{0,3}>)*[ \t]?(?![0-9=])", re.MULTILINE)
_link = re.compile(
    "!?\\[([^\\[\\]\\n]{0,300})\\]"
    "\\([ ]?<?(?=https?:|ftp:|mailto:|[./#?]|[!-~]*[./%#])[^()\\s<>]{1,2000}>?"
    "(?:[ ]+[\"'][^\"'\\n]{0,200}[\"'])?[ ]?\\)"
)
_wiki_link = re.compile("\\[\\[(?:[^\\[\\]|\\n]{1,200}\\|)?([^\\[\\]|\\n]{1,300})\\]\\]")
_reference = re.compile(
    "^[ \t]{0,3}\\[[^\\[\\]^\\n]{1,60}\\]:[ \t]*<?https?://\\S{1,2000}.{0,200}$", re.MULTILINE
)
_by_reference = re.compile("\\[([^\\[\\]\\n]{1,300})\\]\\[[^\\[\\]\\n]{0,60}\\]")
_footnote = re.compile("\\[\\^[^\\[\\]\\s]{1,30}\\]:?[ ]?")
_row = re.compile("^[ \t]*\\|(.{1,4000})\\|[ \t]*$", re.MULTILINE)
_row_rule = re.compile(
    "^[ \t]*\\|?(?:[ \t]{0,4}:?-{2,}:?[ \t]{0,4}\\|)+(?:[ \t]{0,4}:?-{2,}:?)?[ \t]*$", re.MULTILINE
)
_strong = re.compile(
    "(\\*\\*\\*|\\*\\*|~~|(?<![0-9A-Za-z_])__)(?![\\s*_~])([^*~\\n]{1,500}?)(?<![\\s*_~])\\1(?!\\*)"
)
_apart_strong = re.compile(
    f"(?:(?<=[{_PUNCTUATION}])|^)(\\*\\*\\*|\\*\\*|~~|__)(?![\\s*_~])([^*~\\n]{{1,500}}?)(?<![\\s*_~])\\1(?=[{_PUNCTUATION}]|$)",
    re.MULTILINE,
)
_bold = re.compile("'''(?!')([^'\\n]{1,500}?)'''(?!')")
_soft = re.compile(
    f"(?:(?<=[{_PUNCTUATION}])|^)([*_])(?![\\s*_0-9])([^*_\\n]{{1,300}}?)(?<![\\s*_0-9])\\1(?=[{_PUNCTUATION}]|$)",
    re.MULTILINE,
)
_soft_inside = re.compile(
    f"(?<![0-9A-Za-z*_\\\\])([*_])(?=[{_HAN}“《])([^*_\\n]{{1,300}}?)(?<=[{_HAN}”》。！？])\\1(?![0-9A-Za-z*_])"
)
_code = re.compile("(?<!`)(`{1,2})(?!`)([^`\\n]{1,300})\\1(?!`)")
_is_markdown = re.compile(
    "^[ ]{0,3}#{1,6}[ ]+\\S|^[ ]{0,3}(?:```|~~~)|\\]\\((?:https?:|[./#])"
    "|^[ ]{0,3}\\*\\*[^*\\n]{1,200}\\*\\*[ ]*$",
    re.MULTILINE,
)
_MARKED = "[ \t\u3000]*(?:[-*+][ \t]|---|\\*\\*|__|[#|=`~])"
_line_mark = re.compile(_MARKED)
_line_mark_below = re.compile(f"\n{_MARKED}")
"""How lines with marks begin: searched for several times faster than each of them."""
_marked_line = re.compile(f"^{_MARKED}.*$|^[ \t]*:?--+[-:| \t]*$", re.MULTILINE)
_link_mark = re.compile("\\][\\](:\\[]")
_PASSES = 8


def without_markup(text: str) -> str:
    """Return a text without marks of HTML, links, glosses of readings, and marks of quoted lines.

    Addresses are kept up to what is percent-encoded or a query. The result has no more of them: it
    is its own result.
    """
    for _ in range(_PASSES):
        before = text
        text = _without_html(text)
        if "(" in text or "（" in text:
            text = _gloss.sub("", text)
        if "](" in text:
            text = _link.sub("\\1", text)
        if "://" in text:
            text = _address.sub(_plain_address, text)
        if "%" in text and _has_encoded.search(text):
            text = _encoded.sub("", text)
        if ">" in text:
            text = _quote.sub("", text)
        if text == before:
            break
    return text


def _without_html(text: str) -> str:
    if "&" in text:
        from html import unescape

        text = _entity.sub(lambda found: unescape(f"&{found[1]};"), text)
    if "<" in text:
        for opening, closing in _unshown:
            text = "".join(_outside(text, opening, closing))
        text = _bracketed_address.sub("\\1", _gloss_tags.sub("", text))
        text = _inline_tag.sub("", _cell_tag.sub("\u3000", _block_tag.sub("\n", text)))
    return text


def _outside(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> Iterator[str]:
    """Yield what is not between two marks; an opening one without its closing one stays."""
    start = 0
    while (begin := opening.search(text, start)) and (end := closing.search(text, begin.end())):
        yield text[start : begin.start()]
        start = end.end()
    yield text[start:]


def _plain_address(found: re.Match[str]) -> str:
    core = _address_core.match(found[0])
    rest = found[0][core.end() :] if core else ""
    trailing = rest if re.fullmatch("[,.;:!)?]{1,3}", rest) else ""
    return core[0] + trailing if core else found[0]


def without_line_marks(text: str) -> str:
    """Return a text without the marks of Markdown and wiki text, for lines that are unwrapped.

    Asterisks between characters are taken for emphasis only where other marks say that this is
    Markdown: 张**和李** are names.
    """
    for _ in range(_PASSES):
        before = text
        text = _without_marks(text)
        if text == before:
            break
    return text


def _without_marks(text: str) -> str:
    markdown = False
    if _line_mark.match(text) or _line_mark_below.search(text):
        marked = "\n".join(_marked_line.findall(text))
        markdown = _is_markdown.search(marked) is not None
        listed = markdown or len(_item.findall(marked)) > 1
        text = _marked_line.sub(lambda line: _without_line_mark(line[0], listed), text)
    if "]" in text and _link_mark.search(text):
        markdown = markdown or _is_markdown.search(text) is not None
        text = _wiki_link.sub("\\1", text)
        if _reference.search(text):
            text = _by_reference.sub("\\1", _reference.sub("", text))
    if "^" in text:
        text = _footnote.sub("", text)
    if "'" in text:
        text = _bold.sub("\\1", text)
    if any(mark in text for mark in "*_~"):
        text = (_strong if markdown else _apart_strong).sub("\\2", text)
        text = _soft.sub("\\2", text)
        if markdown:
            text = _soft_inside.sub("\\2", text)
    if markdown and "`" in text:
        text = _code.sub("\\2", text)
    return text


def _without_line_mark(line: str, listed: bool) -> str:
    line = _rule.sub("", _row_rule.sub("", line))
    plain = _heading.sub("", line)
    if plain != line:
        return _heading_end.sub("", plain)
    line = _row.sub(_cells, _wiki_heading.sub("\\2", line))
    return _item.sub("\\1", line) if listed else line


def _cells(row: re.Match[str]) -> str:
    return "\u3000".join(filter(None, (cell.strip() for cell in row[1].split("|"))))
