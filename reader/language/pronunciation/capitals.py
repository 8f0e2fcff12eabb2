"""Single characters that are names because of the text beside them.

习主席          Xí zhǔxí              a surname before a title (GB/T 16159, 6.2.1.2)
美方            Měi fāng              a country by its first character
中法关系        Zhōng Fǎ guānxi       two countries
"""

import re
from enum import Enum
from functools import cache

_SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫朱马馬胡郭林罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖萧蕭田董潘袁蔡"
    "蒋蔣余杜叶葉程魏苏蘇吕呂丁沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶"
    "黎贺賀顾顧毛郝龚龔邵钱錢严嚴覃武戴莫孔汤湯习習温溫华華乔喬单單解仇查翟柯赖賴洪庄莊游宓聂聶栗粟耿叶"
)
_TITLES = (
    "(?:副?主席|总书记|副?总理|副?书记|副?(?:[部省市县厅局处院校军师团董]|董事|秘书|委员|检察"
    "|行政)长|主任|总统|将军|元帅"
    "|先生|女士|小姐|太太|夫人|教授|博士|老师|大使|外长|议员|委员|司令|政委|总裁|经理|院士|法官"
    "|检察官|律师|特首|同志|医生"
    "|總書記|副?總理|書記|(?:[縣廳處師團]|秘書|委員|檢察)長|[部省市局院校軍董]長|董事長|行政長"
    "|總統|將軍|元帥"
    "|教授|老師|議員|委員|政委|總裁|經理|檢察官|律師|醫生)"
)
_COUNTRIES = "中美日俄苏蘇英法德韩韓朝印越欧歐非巴加澳意蒙伊以菲"
_OTHER_COUNTRIES = (
    "坦肯埃赞刚津乌哈吉塔沙科委智秘墨缅柬泰孟叙约希葡荷奥瑞丹芬捷匈波罗塞克爱萨斐汶緬贊烏約"
)
"""Countries only after 中, as the characters are common words."""
_BETWEEN = (
    "(?:关系|關係|传统|傳統|两国|兩國|三国|三國|双方|雙方|友好|贸易|貿易|经贸|經貿|合作|建交"
    "|会[谈晤]"
    "|會[談晤]|战争|戰爭|边[境界]|邊[境界]"
    "|[联聯]合|领导|領導|之[间間]|双边|雙邊|人民|外[交长長]|首[脑腦]|元首|公报|公報|协定|協定"
    "|[条條][约約]|同盟|对话|對話"
    "|战略|戰略|高层|高層|论战|論戰|交[流往]|[三双雙]方)"
)
_TOWARDS = (
    "(?:关系|關係|政策|贸易|貿易|出口|进口|進口|外交|战略|戰略|投资|投資|合作|军售|軍售|大使"
    "|使[馆館]|宣[战戰])"
)
_NAME = (
    f"(?P<surname>[{_SURNAMES}](?={_TITLES}))"
    f"|[{_COUNTRIES}](?=方(?![面式向便言法案针針圆圓程位阵陣块塊])|[媒企侧側](?!业|業|[图圖体體]))"
    f"|[{_COUNTRIES}](?=[{_COUNTRIES}]{{1,3}}{_BETWEEN})|(?<=[{_COUNTRIES}])[{_COUNTRIES}](?=[{_COUNTRIES}]{{0,2}}{_BETWEEN})"
    f"|中(?=[{_OTHER_COUNTRIES}]{_BETWEEN})|(?<=中)[{_OTHER_COUNTRIES}](?={_BETWEEN})"
    f"|(?<=[对對驻駐访訪赴])[{_COUNTRIES}](?={_TOWARDS})"
)
MAY_BE_NAMES = frozenset(_SURNAMES + _COUNTRIES + _OTHER_COUNTRIES) - set("以")
"""Characters that may be such names; 以 is too seldom one."""

COUNTRIES = frozenset(_COUNTRIES)
"""The first characters of countries' names that stand for them."""


@cache
def _name() -> re.Pattern[str]:
    """Compile the pattern when a text may have such a name, as that takes 4 ms."""
    return re.compile(_NAME)


class OneCharacterName(Enum):
    """Name what a single character may be the name of."""

    PERSON = "surname"
    COUNTRY = "country"


def name_at(text: str, at: int) -> OneCharacterName | None:
    """Return what the character at this place is the name of, by the text beside it."""
    found = _name().match(text, at)
    if found is None:
        return None
    return OneCharacterName.PERSON if found["surname"] else OneCharacterName.COUNTRY
