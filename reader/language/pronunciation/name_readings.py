"""The readings of people's names: surnames read otherwise than the word, and given names."""

import re
from collections.abc import Callable, Sequence

from reader.language.segmentation.names import DOTS

_SURNAMES = """
翟 Zhai2  华 Hua4  单 Shan4  查 Zha1  乐 Yue4  曲 Qu1  仇 Qiu2  区 Ou1  员 Yun4  任 Ren2
解 Xie4  缪 Miao4  盖 Ge3  朴 Piao2  逄 Pang2  覃 Qin2  折 She2  召 Shao4  牟 Mu4  宓 Mi4
纪 Ji4  葛 Ge3  宁 Ning2  燕 Yan1  应 Ying1  种 Chong2  繁 Po2  祭 Zhai4  能 Nai4  黑 He4
车 Che1  干 Gan1  便 Pian2  句 Gou1  冼 Xian3  那 Na1  哈 Ha3  过 Guo1  曾 Zeng1  尉 Wei4
秘 Bi4  薄 Bo2  柏 Bai3  卜 Bu3  晁 Chao2  钭 Tou3  都 Du1  费 Fei4  冯 Feng2  佘 She2
盛 Sheng4  石 Shi2  洪 Hong2  郝 Hao3  贾 Jia3  靳 Jin4  隗 Wei3  郗 Xi1  相 Xiang4  幸 Xing4
荥 Xing2  禹 Yu3  於 Yu1  余 Yu2  尹 Yin3  乜 Nie4  郇 Xun2  谌 Chen2  谭 Tan2  阚 Kan4  瞿 Qu2
殷 Yin1  臧 Zang1  祝 Zhu4  竺 Zhu2  卓 Zhuo2  邹 Zou1  重 Chong2  万 Wan4  沈 Shen3  俞 Yu2
宿 Su4  莘 Shen1  訾 Zi1  陆 Lu4  藏 Zang1  尉迟 Yu4 chi2  澹台 Tan2 tai2  万俟 Mo4 qi2
令狐 Ling2 hu2  长孙 Zhang3 sun1  夏侯 Xia4 hou2  呼延 Hu1 yan2  皇甫 Huang2 fu3  单于 Chan2 yu2
鲜于 Xian1 yu2  诸葛 Zhu1 ge3  司马 Si1 ma3  亓官 Qi2 guan1  淳于 Chun2 yu2  独孤 Du2 gu1
拓跋 Tuo4 ba2  慕容 Mu4 rong2  宇文 Yu3 wen2  赫连 He4 lian2  钟离 Zhong1 li2  完颜 Wan2 yan2
颛孙 Zhuan1 sun1  重光 Chong2 guang1  華 Hua4  單 Shan4  樂 Yue4  區 Ou1  員 Yun4  繆 Miao4
蓋 Ge3  樸 Piao2  紀 Ji4  寧 Ning2  甯 Ning4  應 Ying1  種 Chong2  車 Che1  乾 Gan1  過 Guo1
馮 Feng2  賈 Jia3  譚 Tan2  闞 Kan4  鄒 Zou1  尉遲 Yu4 chi2  澹臺 Tan2 tai2  萬俟 Mo4 qi2
長孫 Zhang3 sun1  單于 Chan2 yu2  鮮于 Xian1 yu2  諸葛 Zhu1 ge3  司馬 Si1 ma3  蒙 Meng2
獨孤 Du2 gu1
赫連 He4 lian2  鍾離 Zhong1 li2  完顏 Wan2 yan2
"""
_GIVEN = """
少 shao4  兴 xing1  長 chang2  长 chang2  朝 chao2  乐 le4  樂 le4  为 wei2  為 wei2  相 xiang1
正 zheng4  强 qiang2  強 qiang2  好 hao3  盛 sheng4  中 zhong1  和 he2  干 gan4  任 ren4
华 hua2  華 hua2  觉 jue2  覺 jue2  筠 yun2  晟 sheng4  娜 na4  茜 qian4  莎 sha1  阿 a1
柏 bai3  种 zhong4  焘 tao1  燾 tao1  子 zi3  重 zhong4  曾 zeng1  更 geng1  颉 jie2  予 yu3
载 zai4  應 ying4  应 ying4  興 xing1  乾 qian2  传 chuan2  傳 chuan2  调 diao4  奇 qi2  盖 gai4
仔 zi3  尽 jin4  济 ji4  濟 ji4  行 xing2  省 xing3  炅 jiong3  晔 ye4  尚 shang4  得 de2
地 di4  着 zhuo2  了 liao3  几 ji1  夫 fu1  生 sheng1  吾 wu2  某 mou3  令 ling4  将 jiang1
冠 guan4  处 chu3
"""
_PEOPLE = """
李干杰 Li3 gan1 jie2  李乾杰 Li3 gan1 jie2  谌贻琴 Shen4 yi2 qin2  諶貽琴 Shen4 yi2 qin2
郑栅洁 Zheng4 shan1 jie2  鄭柵潔 Zheng4 shan1 jie2  纪登奎 Ji3 deng1 kui2  紀登奎 Ji3 deng1 kui2
乔冠华 Qiao2 guan1 hua2  喬冠華 Qiao2 guan1 hua2  华罗庚 Hua4 luo2 geng1  華羅庚 Hua4 luo2 geng1
"""
"""Known people whose names are read otherwise than the tables have it."""

_FOREIGN = """
塞 sai4  阿 a1  卡 ka3  什 shi2  娜 na4  莎 sha1  得 de2  的 di2  撒 sa1  奇 qi2  乐 le4  其 qi2
盖 gai4  佛 fo2  伽 jia1  呢 ni2  了 liao3  朴 pu3  曼 man4  夏 xia4  曾 zeng1  查 cha2  华 hua2
洛 luo4  尼 ni2  藏 zang4  番 fan1  喀 ka1  噶 ga2  车 che1  哈 ha1  宁 ning2  瓦 wa3  干 gan1
"""


def _table(text: str) -> dict[str, tuple[str, ...]]:
    pairs = re.findall(r"([\u4e00-\u9fff]+) ((?:[A-Za-zü]+\d ?)+)", text)
    return {name: tuple(syllables.split()) for name, syllables in pairs}


_SURNAME_READINGS, _GIVEN_READINGS, _FOREIGN_READINGS, _PEOPLE_READINGS = map(
    _table, (_SURNAMES, _GIVEN, _FOREIGN, _PEOPLE)
)


def name_syllables(
    name: str,
    surname: int,
    readings_of: Callable[[str], Sequence[tuple[str, ...]]],
    syllables: Sequence[str],
) -> tuple[str, ...]:
    """Return a name's numbered syllables, surname, given name and parts after dots capitalised.

    `surname` is how many characters are the surname, `syllables` are those of the name read as no
    name. The surname has the reading of its table, else that which `readings_of` has as a surname.
    """
    proper = surname_syllables(name[:surname], readings_of) or syllables[:surname]
    table = _GIVEN_READINGS if surname else _FOREIGN_READINGS
    read = [
        table.get(character, (syllable,))[0]
        for character, syllable in zip(name[surname:], syllables[surname:], strict=True)
    ]
    written = _PEOPLE_READINGS.get(name) or (*proper, *read)
    starts = {0, surname, *(at + 1 for at, character in enumerate(name) if character in DOTS)}
    starts.update(at + 1 for at, character in enumerate(name) if character.isspace())
    return tuple(
        syllable.capitalize() if at in starts else syllable.lower()
        for at, syllable in enumerate(written)
    )


def surname_syllables(
    surname: str, readings_of: Callable[[str], Sequence[tuple[str, ...]]]
) -> tuple[str, ...]:
    """Return a surname's numbered syllables: of the table, else as `readings_of` has it as a name.

    Nothing where neither has one.
    """
    if reading := _SURNAME_READINGS.get(surname):
        return reading
    return next(
        (
            reading
            for reading in (readings_of(surname) if surname else ())
            if len(reading) == len(surname) and reading[0][:1].isupper()
        ),
        (),
    )
