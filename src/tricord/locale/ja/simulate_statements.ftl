# デモの政策調整分野:模擬の声明と、そこに仕込んだもの。

demo-step-statements = 声明を追跡しています…
planted-statements-promise = 声明: 約束
planted-statements-done = 声明: 後に実施済みと言及された約束
planted-statements-overdue = 声明: 期限を過ぎ、実施済みと言及されていない約束
planted-statements-not-repeated = 声明: 次の声明で再び言及されない約束
planted-statements-stronger = 声明: 強まった表現
planted-statements-weaker = 声明: 弱まった表現
planted-statements-other-day = 声明: 言語版により異なる日付
planted-statements-progress = 声明: 進展の歓迎を実施済みと判定
planted-statements-call-on-others = 声明: 日付のある他国への要請を約束と判定
planted-statements-short = 声明: 短い声明に言及がないことを不繰返しと判定
planted-statements-left-out = 声明: 概要が省いた点を相違と判定
