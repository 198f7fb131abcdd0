source-ofac-xml = 米国財務省外国資産管理局(OFAC)のリスト、通常のXML
source-ofac-advanced = 米国財務省外国資産管理局(OFAC)のリスト、詳細XML

error-ofac-list-unclear = { $file } だけでは、SDNリストか非SDN統合リストかが分かりません。
    .hint = 発行元のファイル全体を入力してください。抜粋では、含まれない対象がすべて削除されたことになります。
error-record-count-differs = { $file } には項目が { $stated } 件とありますが、実際は { $found } 件です。
    .hint = 公表後に切り取られたか編集されたファイルです。もう一度入手してください。
error-xml-reference-unknown = { $file } の { $path }({ $line } 行目)が参照する { $kind } { $number } はファイルにありません。
    .hint = ファイルの一部が欠けています。もう一度入手してください。

reject-ofac-party-missing = 対象の本体がファイルにありません。
