cli-statements-propose = どの規則でも読めない節を、このコンピューターの言語モデルに尋ねます。設定しない限り尋ねません。
cli-statements-proposals = 節について言語モデルが提案した内容を一覧にします。人が確認したものではありません。
cli-statements-statement = 文書一つ。識別子又はその先頭部分。

setting-language_model_address = 言語モデルのアドレス
setting-language_model_name = 言語モデルの名前
setting-language_model_allowed_hosts = 言語モデルを置ける他のコンピューター
setting-language_model_timeout_seconds = 応答を待つ秒数

proposals-asking = { $model } に照会中
proposals-unknown = どの規則でも読めない節: { $unknown }。
proposals-off = 言語モデルが設定されていないため、何も尋ねていません。使う場合は、このコンピューターで動くモデルのアドレス(例: http://127.0.0.1:8080/v1)と名前を、tricord.toml の language_model_address と language_model_name に書いてください。
proposals-told = どの規則でも読めない節: { $unknown }。新しい提案: { $proposed }。以前の提案: { $held }。退けた応答: { $rejected }。
proposals-rejected = { $reason }: { $count }
proposals-withheld = 文書が TLP:RED で、モデルが別のコンピューターにあるため送らなかった節: { $count }。

proposals-rejected-cut-off = 応答が途中で切れた
proposals-rejected-late = 応答が遅すぎる
proposals-rejected-no-completion = サーバーがチャット補完の応答を返さない
proposals-rejected-not-in-clause = 節にない語を挙げている
proposals-rejected-not-json = 応答がJSONオブジェクトではない
proposals-rejected-other-keys = 求めたものと異なる項目がある
proposals-rejected-other-type = 種類が一覧にない
proposals-rejected-too-large = 応答が大きすぎる
proposals-rejected-too-many = 挙げた名称が多すぎる
proposals-rejected-unsure = モデルが確かでないと答えた
proposals-rejected-wrong-value = 語以外の値がある

proposals-column-statement_id = 文書
proposals-column-name = ファイル
proposals-column-unknown = 規則なし
proposals-column-held = 以前の提案
proposals-column-proposed = 新しい提案
proposals-column-rejected = 退けた応答
proposals-column-rule_knows = 今は規則で読める

proposals-status-proposed = 提案
proposals-type-reaffirm = 再確認
proposals-type-commit = 約束
proposals-type-condemn = 非難
proposals-type-concern = 懸念
proposals-type-oppose = 反対
proposals-type-call = 要求
proposals-type-support = 支持
proposals-type-welcome = 歓迎
proposals-type-note = 言及

error-language-model-address = 設定 language_model_address は、言語モデルに尋ねられるアドレスではありません。
    .hint = http://127.0.0.1:PORT/v1、別のコンピューターなら https://HOST/v1 の形で書いてください。ホストとポートは通常の形で書き、利用者名、パスワード、疑問符、# 以下は付けません。何も送っていません。
error-language-model-host = { $host } はこのコンピューターではなく、言語モデルに尋ねてよいコンピューターとしても許可されていません。
    .hint = モデルをこのコンピューターで動かすか、文書を送ってよい相手であれば language_model_allowed_hosts にホストを書いてください。何も送っていません。
error-language-model-plain = { $host } は別のコンピューターですが、アドレスが http で始まっています。
    .hint = https のアドレスを使うか、このコンピューターで終わるトンネルを使ってください。何も送っていません。
error-language-model-name = language_model_address は設定されていますが、language_model_name が空です。
    .hint = サーバーでのモデルの名前を language_model_name に書いてください。この名前は提案ごとに保存されます。
error-language-model-unreachable = { $host } の言語モデルに接続できません({ $reason })。
    .hint = サーバーが動いているか、language_model_address が正しいか確認してください。それまでの提案は保存されており、他の機能はモデルがなくても動きます。
error-language-model-redirected = { $host } の言語モデルが質問を別のアドレスへ転送しようとしたため、従いませんでした。
    .hint = language_model_address には、サーバー自体のアドレスを /v1 まで書いてください。
error-language-model-refused = { $host } の言語モデルが質問を拒みました(HTTPステータス { $status })。
    .hint = サーバーの記録で、/chat/completions に応じるか、その名前のモデルがあるか、response_format としてJSONスキーマを受け付けるかを確認してください。
error-language-model-slow = { $host } の言語モデルが { $seconds } 秒以内に応答しないことが { $times } 回続きました。
    .hint = language_model_timeout_seconds を増やすか、より小さいモデルを使ってください。それまでの提案は保存されています。
error-statement-unknown = { $statement } で始まるこのノードの文書は { $count } 件です。ちょうど1件でなければなりません。
    .hint = 識別子は tricord statements propose --format json で確認できます。他と区別できる先頭部分だけでもかまいません。
