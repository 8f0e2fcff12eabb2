"""Simplified words that show the structure of a sentence: closed lists, but for the verbs.

Which words begin a predicate, a topic or a result was judged on the beginnings of the clauses in
the reports to party congresses and the government's work reports.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MODALS = _words(
    """
    要 应 应当 应该 必须 务必 须 将 必将 将要 能 能够 可以 可 决不能 绝不能 不能 不得 不要 不准
    不可 不应 该 不该 愿 愿意 敢于 勇于 善于 决心 有权
    """
)
"""Words that begin a predicate and govern the following ones without a subject."""

OBLIGATIONS = _words("要 应 应当 应该 必须 务必 须 必将")
"""The modals that begin a part with other parts below it."""

ADVERBS = _words(
    """
    沉重 残酷 疯狂 全面 大力 依法 重点 着力 高度 积极 努力 坚决 切实 认真 严格 充分 正确 明确
    密切 适时 严厉 普遍 公开 彻底 完全 直接 迅速 顺利 确实 进一步 也 都 逐步 不 不断 更 又 就
    更加 共同 还 一定 稳步 决不 绝不 最 始终 再 已经 已 自觉 长期 相互 互相 真正 尤其 牢牢 紧紧
    毫不 尽快 从严 仍然 仍 大幅 大幅度 永远 才 深刻 分别 奋力 一律 经常 初步 必然 深入 有效 扎实
    扎扎实实 广泛 严肃 适当 合理 统筹 主动 大大 持续 坚定不移 坚持不懈 千方百计 全力 全心全意
    大胆 精心 精准 有力 有序 科学 创造性 大量 先 既 并 并且 而且 也要 亲自 果断 最终 同步 快速
    尽早 尽可能 尽量 再次 一直 从来 从不 反复 着重 坚定 广 极大 紧密 严密 谨慎 稳妥 适度 准确
    高效 灵活 及时 及早 抓紧 限期 带头 率先 优先 继续 同时 正在 先后 往往 踊跃 竭力 竭尽 尽力 尽
    逐渐 逐年 一再 合法 健康 集中 综合 分类 分级 分步 有计划 有步骤 有重点 有选择 自主 高质量
    高水平 大规模 多渠道 全方位 未 没有 没 非 从中 一手 一举 不失时机 因地制宜 旗帜鲜明 毫不动摇
    满腔热情 齐心协力 同心协力 随时 较 比较 很 十分 非常 极为 日益 越来越 均 皆 只 只能 仅 只是
    便 即 却 则 甚至 特别 联合 互 相 从速 从快 从重 按期 按时 如期 如实 私自 擅自 公然 肆意 大肆
    妄图 企图 定期 悉心 竭诚 真诚 真心 妥善 稳健 隆重 热情 热烈 勇敢 自动 重新 共 圆满 基本
    基本上 大体 超额 有计划地 相应 有步骤地 必定 终于 曾 曾经 刚刚 平等 公平 公正 文明 勤俭 艰苦
    如何 怎样 从容 提前 放手
    """
)
"""Words that begin a predicate together with the verb after them."""

COVERBS = _words(
    """
    把 将 对 为 以 用 向 从 同 与 给 由 被 因 于 按 按照 依照 依据 根据 通过 经 经过 沿着 本着
    朝着 向着 围绕 针对 面对 面向 随着 关于 对于 至于 鉴于 除 除了 为了 当 在 自 自从 凡 凡是 比 就
    """
)
"""Prepositions, which begin a predicate or a topic."""

VERBS = _words(
    """
    统筹 大搞 加强 坚持 是 加快 促进 提高 完善 推进 推动 使 支持 有 增强 扩大 实现 建立 加大
    鼓励 实施 维护 保持 强化 增加 做 让 实行 发挥 巩固 制定 保障 确保 改善 引导 形成 开展 保证
    采取 保护 提升 重视 搞好 取得 构建 注重 具有 防止 解决 进行 表示 改进 决定 争取 做到 降低
    组织 到 完成 贯彻 减少 创造 适应 开拓 控制 提出 抓 有利于 实践 培养 突出 需要 请 拓展 出台
    改造 推行 新增 包括 属于 办好 探索 克服 防范 开放 协调 打造 依靠 作出 激发 推广 注 成为 走
    增进 带动 倡导 促 树立 发扬 把握 确定 理顺 积累 注意 减轻 取消 消除 扶持 避免 提倡 开创 转变
    加速 要求 作为 改变 达到 解放 帮助 保 治理 调 讲 体现 用于 符合 开辟 求 满足 强调 学习 建成
    放宽 回顾 拥 开始 激励 还有 抓住 结合 接受 搞活 参与 放 打破 纠正 搞 打击 吸收 淘汰 设立
    继承 作 得到 严禁 夺取 提供 靠 赋予 振兴 破坏 改 出现 加紧 打 破除 进入 防 考虑 推出 处理 办
    履行 干 扣除 存在 恢复 允许 脱离 顺应 吸引 批判 受到 反映 颠覆 赢得 超过 展望 压缩 放开 提请
    转换 预防 化解 引进 捍卫 准备 缩小 安排 防治 共享 应对 建 遏制 简化 造成 保卫 兼顾 讲求 禁止
    下决心 遵循 汇聚 夯实 补 粉碎 限制 面临 干涉 参加 看 付出 拥有 走出 兼并 减 抑制 编制 凝聚
    整合 遵守 离开 经受 守 修订 选拔 振奋 选择 确立 严控 说明 下放 抵制 引起 使用 倾听 扫除 在于
    组建 违反 发生 制止 妨碍 带领 促使 缓解 取缔 引入 表达 包容 忽视 引领 守住 传承 聚 聚焦 出席
    迎接 颁布 鼓舞 认为 爱 受 显示 给予 疏通 谱写 谋 坚守 压 塑造 延续 应用 转 修 侵犯 指出 清除
    损害 排除 谋求 缩短 采用 富有 掌握 开征 欢迎 查处 忠于 惩治 奉行 贯穿 严防 统计 增设 停 收到
    召开 废除 超 争 削弱 批评 涉及 来自 治 不负 创建 破解 贴近 释放 关爱 紧扣 降 筑 下调 提振 凝
    违背 挖掘 退出 停止 扩展 处置 扩建 投入 负责 号召 支援 开 兴起 批准 表现 呈现 修改 照搬 否定
    合并 裁减 享有 摆 打开 承担 展现 抵御 听取 迈出 携手 借鉴 造就 彰显 打赢 决胜 践行 成立 涵养
    扩 支撑 免除 涌现 吃 相当于 列入 减免 堵塞 拟定 加以 打倒 变成 指明 推翻 警惕 紧跟 求得 结成
    说 宣布 表明 听 阻碍 获得 切 重申 构成 重构 相信 认识 协助 达成 做出 走向 汲取 享受 纳入
    开启 签署 变 转移 依托 督促 顶住 砥砺 惩处 恪守 扭转 公布 改建 加固 创办 挤 加入 主持 锻炼
    追求 放弃 放松 认清 了解 创立 动摇 肯定 分清 消灭 讨论 奠定 摆脱 排查 找到 焕发 结束 吸取
    严惩 配置 转化 表彰 融入 造福 试行 瞄准 添 增添 展示 保留 发现 具备 打通 健全 落实 稳定 尊重
    繁荣 丰富 壮大 优化 调整 培育 营造 运用 调动 启动 盘活 活跃 讲究 冲破 整顿 弘扬 拓宽 深化
    规范 反对 深入 力争 力求 致力 致力于 关心 利用 牢记 战胜 动员 普及 新建 围绕 立足 着眼
    着眼于 高举 统一 团结 明确 充实 严守 厉行 热爱 忠诚 严明 清理 端正 净化 美化 方便 便利 崇尚
    修复 整治 压实 打响 施展 研制 监督 管好 用好 抓好 建好 延长 发布 补充 揭露 授予 导致 致使
    搭建 安置 削减 兴办 攻克 铲除 集聚 摸清 填补 滥用 持有 转向 弥补 关注 尊敬 加深 统揽 总揽
    配合 拥护 阐明 阐述 做好 抓紧 落 稳 激活 厘清 严打 严查 筹集 沟通 回应 举行 举办 追究 震慑
    协商 研究 制订 尽 扶 帮 惠 立 破 通 畅通 贯通 联通 疏解 承接 补齐 补足 补短板 释 走好 办成
    取信 造 挺 建设 发展 改革 创新 管理 建造 修建 兴建 兴修 承认 担负 肩负 谴责 深切 悼念 缅怀
    向往 期待 感谢 致以 领导 指导 教育 服务 服从 投资 执行 合作 加工 经营 生产 管 选好 选派 选举
    主办 承办 突破 宣传 节约 狠抓 共建 精简 杜绝 揭发 试制 同意
    """
)
"""Verbs that often begin a predicate."""

NOUNISH = _words(
    """
    建设 发展 改革 创新 管理 领导 指导 教育 服务 投资 执行 合作 加工 经营 生产 学习 协商 研究
    保障 保护 调整 监督 协调 统一 组织 开放 团结 稳定 统筹 治理 防治 改造 实践 需要 配置 处置
    要求 决定 规范 认识 处理 选举 投入 科学 综合 健康 集中 自主 支持 应用 准备 安排 转移 预防
    兼并 激励 批评 承包 支撑 清理 开拓 探索 建造 有 是 在 就 也 都 不 最 更 使用 分类 联合 公开
    表现 反映 整治 修复 控制 基本 突破 宣传 节约
    """
)
"""Words of the lists above that are as often nouns; one alone does not make an item a clause."""

SPEECH = _words(
    """
    指出 牢记 强调 要求 说 认为 表示 提出 指示 宣布 重申 说过 写道 问 答 讲话 讲 明确 号召 说明
    认识到 意识到 感到 体会到 看到 深知 证明 表明 告诉 相信 希望 坚信 决定 建议 是 即 例如 比如
    如 包括 就是
    """
)
"""Words that end a clause which introduces speech."""

SPEECH_NOUNS = _words("要求 指示 决定 建议 希望 讲话 说明")
"""Those of them that are as often nouns."""

RESULTS = _words(
    """
    使 让 使得 致使 令 从而 以便 以利 以利于 以免 以期 以求 以 进而 以防
    """
)
"""Words that begin the result or the aim of the clause before."""

CONTRASTS = _words("但 但是 然而 而 可是 不过 却 否则 而是")
"""Words that begin a contrast to the clause before."""

CONDITIONS = _words(
    """
    如果 假如 假使 倘若 只要 只有 虽然 虽 尽管 由于 因为 无论 不论 不管 即使 既然 一旦 如
    """
)
"""Words that begin a condition, a cause or a concession."""

CONSEQUENCES = _words("才 才能 就 就能 就会 那么 那末 那就 因此 因而 所以 于是 则")
"""Words that begin the consequence of a condition or a cause."""

CONNECTIVES = _words(
    """
    同时 此外 因此 因而 所以 总之 首先 其次 再次 最后 但是 但 然而 可是 不过 例如 比如 其中 于是
    另外 与此同时 当然 特别是 尤其是 实际上 事实上 一句话 为此 而且 并且 由此 这样 那么 那末
    否则 进一步 简言之 具体地说 也就是说 换句话说
    """
)
"""Connectives that, with a comma after them, belong to the following clause."""

BEFORE_HEADS = _words(
    """
    也 又 更 还 都 既 并 且 而 并且 而且 但 特别 尤其 同时 就 则 不仅 不但 不 一方面 另一方面
    """
)
"""Words that may precede a repeated head: 是…，也是…，更是…."""

COMPLETIONS = _words(
    """
    用于 用来 看成 看作 当作 作为 成为 变成 变为 转为 转变为 建成 建设成 建设成为 纳入 放在 放到
    置于 落实到 贯彻到 推向 引向 转向 转移到 应用于 运用于 提高到 统一到 结合起来 统一起来
    """
)
"""Verbs that complete a part ending with the object of 把 or 使: 使有限的资金，用于…."""

AFTERTHOUGHTS = _words("特别是 尤其是 首先是 主要是 包括")
"""Words that add to something named before."""

LIST_LEADS = _words(
    """
    是 为 对 以 在 把 有 形成 做到 实现 构建 建立 用 按照 就是 发挥 突出 通过 围绕 从 向
    """
)
"""Words that at the beginning of a list of clauses go with all of it."""

TIMES = _words(
    """
    今年 去年 明年 现在 当前 目前 今后 过去 今天 近年来 一年来 五年来 几年来 多年来 长期以来
    年初 年底 会上 近期 下一步 未来 当时 后来 最近 这里 在此
    """
)
"""Expressions of time, topics whatever follows."""

SUBJECTS = _words(
    """
    我们 我 我国 中国 他们 它 它们 她 他 你们 大家 全党 全国 国家 党中央 中央 国务院 政府 会议
    大会 人民 谁 党 我党 我军
    """
)
"""Words that are the subject of a predicate after them."""

COPULAS = _words("是 就是 正是 乃是 也是 不是 不仅是")
"""Forms of 是."""

TOPIC_COVERBS = _words(
    """
    对于 关于 至于 随着 鉴于 面对 根据 按照 依照 为了 自从 针对 凡是 凡 除了 通过 经过
    """
)
"""Prepositions that begin a topic."""

PLACE_COVERBS = _words("在 从 自 当 除 到 每当 经 以 于 由")
"""Prepositions that begin a topic if it ends with a word of place or time."""

SUBJECT_ENDING_MODALS = OBLIGATIONS | _words(
    "将 将要 能 能够 可以 一定 决不能 绝不能 不能 都要 也要 还要"
)
"""Modals after which a subject line ends."""

TIME_ENDS = tuple(_words("以来 来 时 以后 之后 后 以前 前 期间 时期 过程中 同时 之际"))
PLACE_ENDS = tuple(_words("看 来说 来讲 上 中 下 内 里 方面 以外 之外 外 之间 领域 条件下 面前"))
"""The endings of expressions of time and place."""

CORRELATIVES = (
    (("既", "既要", "既是", "既有"), ("又", "也", "又要", "也要", "又是", "也是", "更")),
    (("不仅", "不但", "不只", "不仅仅"), ("而且", "还", "也", "更", "并且", "还要")),
    (("只有",), ("才", "才能", "才会", "方", "方能")),
    (("只要",), ("就", "就能", "便", "就会", "就一定")),
    (("如果", "假如", "倘若", "假使"), ("那么", "那末", "就", "就会", "那就", "则")),
    (("虽然", "虽", "尽管"), ("但", "但是", "却", "可是", "然而", "仍", "仍然", "不过")),
    (("因为", "由于"), ("所以", "因此", "因而")),
    (("无论", "不论", "不管"), ("都", "也", "总", "均")),
    (("即使", "哪怕", "纵然"), ("也",)),
    (("不是",), ("而是", "就是")),
    (("与其",), ("不如", "毋宁")),
    (("一方面",), ("另一方面", "一方面")),
    (("之所以",), ("是因为", "因为")),
    (("一手",), ("一手",)),
    (("宁可", "宁愿"), ("也",)),
    (("除了", "除"), ("还", "也")),
)
"""Correlative words, which bind two clauses: first halves and their answers."""

ANSWERS = {opener: answers for openers, answers in CORRELATIVES for opener in openers}
"""The answers to each word that opens such a pair."""
