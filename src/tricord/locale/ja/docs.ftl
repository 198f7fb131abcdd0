# ほかに表示する場所のないものの名称：監視項目、パラメータ、設定。
monitor-designations = 指定対象との外見上の一致

parameter-designations-law_day = 適用法の基準日
parameter-designations-name_threshold = 名称類似度の基準値
parameter-designations-weak_alias_factor = 弱い別名の係数
parameter-designations-birth_years_apart = 生年の許容差

setting-partner = パートナー国
setting-contact = 連絡先
setting-operator = 担当者
setting-language = 言語
setting-default_marking = 既定の共有区分
setting-stale_days = 古いとみなす日数
