error-desk-no-postgres = Tricordと一緒にインストールされたものの中に、この環境({ $platform })向けのPostgreSQLがありません。
    .hint = TRICORD_DATABASE_URLにPostgreSQL 16以降の所在を指定してください。探した場所:{ $looked_in }。
error-desk-no-user = PostgreSQLはrootでは動かず、システム利用者{ $user }を作成できませんでした。
    .hint = 利用者を作成する(useradd --system { $user })か、別の利用者でTricordを実行するか、TRICORD_DATABASE_URLを指定してください。
error-desk-program = { $program }を起動できませんでした:{ $reason }。
    .hint = PostgreSQLを動かす利用者がそのフォルダーを読み、通過できるか確認してください。
error-desk-set-up = デスクのデータベースを{ $folder }に作成できませんでした:{ $reason }。
    .hint = ディスクの空きと、フォルダーに書き込めることを確認してください。途中のものは残っていません。
error-desk-start = デスクのデータベースが起動しませんでした:{ $reason }。
    .hint = データベース自身の記録は{ $log }にあります。決定された内容は損なわれていません。
error-desk-database-gone = デスクのデータベースに接続できません:{ $reason }。
    .hint = このコマンドの内容は何も保存されていません。データベースが戻ったら、もう一度実行してください。
error-desk-address = TRICORD_DATABASE_URLはPostgreSQLの所在として読めません:{ $reason }。
    .hint = 次のように書いてください:postgresql://database.example:5432/tricord?sslmode=verify-full。
error-desk-bypass = { $role }ではデスクを提供しません。このログインは表示にかかわらずすべての行が見えます({ $why ->
        [superuser] スーパーユーザー
        [bypassrls] 行レベルのセキュリティーを回避する
       *[owner] 表の所有者
    })。
    .hint = スーパーユーザーではなく、ロールを作成できるログインを所在に書くか、Tricordのログインをご自身で作成してください。「本番環境で動かす」を参照してください。
error-desk-unsecured = { $tables }の行レベルのセキュリティーが無効なため、デスクを提供しません。
    .hint = Tricordの外で表が変更されています。バックアップから戻すか、FORCEを付けて再び有効にしてください。
error-desk-newer = デスクのデータベースは段階{ $stands }にあり、この版のTricordが知るのは{ $newest }までです。
    .hint = その段階を適用した新しい版のTricordを使ってください。
error-desk-older = デスクのデータベースは段階{ $stands }にあり、{ $newest }まで進める必要があります。
    .hint = バックアップを作成してから実行してください:tricord desk upgrade。
error-desk-no-passwords = Tricordのログインのパスワードを収めた{ $file }がありません。
    .hint = ロールを作成できるログインを所在に書くと、一度だけ作成されます。
error-desk-no-logins = ログイン{ $role }はロールを作成できず、データベースにTricordのログインがありません。
    .hint = 権限を与える(ALTER ROLE { $role } CREATEROLE)か、TRICORD_DATABASE_URLに別のログインを書いてください。
error-desk-old-server = PostgreSQL { $version }はデスクには古すぎます。
    .hint = PostgreSQL 16以降を使ってください。
error-desk-passwords = { $file }が壊れています:{ $reason }。
    .hint = ノードのバックアップから戻してください。データベース自体は損なわれていません。
error-desk-audit-key = 記録に署名する鍵{ $file }が壊れています:{ $reason }。
    .hint = ノードのバックアップから戻してください。鍵がなければ、記録は読めても続けられません。
error-desk-session-ended = だれもサインインしていないか、セッションが終了しています。
    .hint = サインインしてください:tricord people enter 名前。プログラムはTRICORD_TOKENを設定します。
error-desk-not-allowed = このアカウントではこの操作はできません。
    .hint = できることは tricord people me で確認できます。管理者が変更できます。
error-desk-role = 次の役割のいずれかが必要です:{ $roles }。
    .hint = ご自身の役割は tricord people me で確認できます。管理者が変更できます。
error-desk-sign-in = 名前とパスワードが一致しません。
    .hint = 両方を確認してください。管理者は新しい招待を作成できます:tricord people invite 名前。
error-desk-wait = このアカウントに誤ったパスワードが何度も入力されたため、{ $until }まで待つ必要があります。
    .hint = その後にもう一度試すか、管理者に新しい招待を依頼してください。
error-desk-identity-unknown = { $issuer }の{ $subject }に結び付いたアカウントがありません。
    .hint = 管理者に招待を依頼し、そこにサインインした状態で受けてください。
error-desk-identity-taken = { $issuer }の{ $subject }は別のアカウントに結び付いています。
    .hint = 一つの身元は一つのアカウントに対応します。どのアカウントかは管理者が答えられます。
error-desk-invitation = そのような招待はないか、すでに使われたか、期限が過ぎています。
    .hint = 管理者に新しい招待を依頼してください:tricord people invite 名前。
error-desk-password = パスワードは{ $least }文字から{ $most }文字で、異なる文字を五つ以上含み、アカウントの名前を含まないものとします。
    .hint = いくつかの語を並べると、覚えやすく推測されにくくなります。
error-desk-token-days = トークンの有効期間は1日から{ $most }日までで、{ $days }日にはできません。
    .hint = より短い期間を選んでください。トークンは作り直せます。
error-desk-token-roles = トークンに、ご自身が持たない役割は持たせられません:{ $roles }。
    .hint = ご自身の役割を一つ以上書いてください。tricord people me で確認できます。
error-desk-token-session = トークンでトークンは作成できません。
    .hint = ご自身でサインインしてください:tricord people enter 名前。
error-desk-not-first = このデスクにはすでにアカウントがあります。
    .hint = 管理者にアカウントを依頼してください。管理者は tricord people list で確認できます。
error-desk-name = { $name }はサインインの名前に使えません。
    .hint = a〜zの文字、数字、点、ハイフン、下線を使い、文字か数字で始めてください。
error-desk-name-taken = アカウント{ $name }はすでにあります。
    .hint = 別の名前を選んでください。閉じたアカウントの名前は再び使われません。
error-desk-account = アカウントに次の{ $field ->
        [partner] パートナー
        [mission] 公館
       *[language] 言語
    }は指定できません:{ $value }。
    .hint = パートナー:JPN、ROK、USA、またはノード自身。公館はパートナーと共に書きます:ROK/NEW-YORK。言語:en、ko、ja。
error-desk-person-unknown = アカウント{ $name }はないか、閉じられています。
    .hint = アカウントは tricord people list で確認できます。
error-desk-changed-meanwhile = { $what }は、版{ $seen }をご覧になった後に別の人が変更しました。上書きはしていません。
    .hint = もう一度見て、現在の内容に基づいて決定してください。
error-desk-last-administrator = { $name }は最後の管理者です。管理者がいなければ、だれもアカウントを管理できません。
    .hint = 先に別のアカウントを管理者にしてください。
error-desk-session-unknown = 開いているセッション{ $session }はありません。
    .hint = セッションは tricord people sessions で確認できます。
error-desk-role-unknown = 役割{ $role }はありません。
    .hint = 役割:{ $known }。
error-desk-database-full = デスクのデータベースのディスクがいっぱいです:{ $reason }。
    .hint = 何も書き込まれていません。空きを作れば、そのまま続けられます。
