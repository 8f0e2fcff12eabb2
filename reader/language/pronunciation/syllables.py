"""The syllables of Modern Standard Chinese in Hanyu Pinyin, without tones.

The inventory is that of CC-CEDICT and the large character dictionaries: some 400 ordinary ones,
interjections without a vowel (m, n, ng, hm, hng), ê, and dialect or playful ones (biu, rua, fiao).
"""

_BY_INITIAL = """
: a ai an ang ao e ei en eng er o ou
b: a ai an ang ao ei en eng i ia ian iang iao ie in ing iu o ong u
p: a ai an ang ao ei en eng i ian iao ie in ing o ou u
m: a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f: a an ang ei en eng iao o ou u
d: a ai an ang ao e ei en eng i ia ian iao ie in ing iu ong ou u uan ui un uo
t: a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo
n: a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe
l: a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üe
g: a ai an ang ao e ei en eng ing ong ou u ua uai uan uang ui un uo
k: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j: i ia ian iang iao ie in ing iong iu u uan ue un
q: i ia ian iang iao ie in ing iong iu u uan ue un
x: i ia ian iang iao ie in ing iong iu u uan ue un
zh: a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh: a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r: an ang ao e en eng i ong ou u ua uan ui un uo
z: a ai an ang ao e ei en eng i ong ou u uan ui un uo
c: a ai an ang ao e ei en eng i ong ou u uan ui un uo
s: a ai an ang ao e ei en eng i ong ou u uan ui un uo
y: a ai an ang ao e i in ing o ong ou u uan ue un
w: a ai an ang ei en eng o u
"""

WITHOUT_VOWEL = frozenset(("m", "n", "ng", "hm", "hng"))

ERHUA = "r"

PARTS: dict[str, tuple[str, str]] = {
    initial + final: (initial, final)
    for initial, finals in (line.split(":") for line in _BY_INITIAL.strip().splitlines())
    for final in finals.split()
}
"""The initial and the final, as spelt, of every syllable with a vowel other than ê."""

SYLLABLES = frozenset(PARTS) | WITHOUT_VOWEL | {"ê", ERHUA}
