# ノードに取り込む、または監視のために読む船舶位置。

cli-ingest-option = 情報源のオプション（NAME=VALUE）。例: --option date_order=dmy、--option start=2021-11-01T00:00:00Z。繰り返し指定できます。
cli-run-option = 位置を読む情報源のオプション（NAME=VALUE）。例: --option map.lat=Breite。繰り返し指定できます。
cli-watch-set-aside-file = 除外したものは、行と理由とともに { $file } にあります。
cli-doctor-positions = 船舶位置
cli-doctor-positions-said = ファイル { $files } 件の位置 { $count } 件、{ $first } から { $last } まで、公表 { $published }。最後の位置は { $days } 日前です。
cli-doctor-positions-old = 通常（情報源の周期、または設定 stale_days）より長く、新しい位置が届いていません。

ingest-records = { $count } – { $file }
ingest-positions-taken = ファイルに記載がないため、次のように扱いました: { $options }。異なる場合は --option NAME=VALUE で指定してください。
ingest-positions-columns = 途中で列が変わりました（{ $times } 回）。それぞれの部分をその見出しに従って読みました。
ingest-lines-blank = 空行: { $count }
ingest-lines-comment = コメント: { $count }
ingest-lines-other-sentence = AISではないセンテンス: { $count }
ingest-lines-tag-block = センテンスのないTAGブロック: { $count }
ingest-lines-part = 長いメッセージの前の部分: { $count }
ingest-lines-static = 静的情報: { $count }
ingest-lines-base-station = 基地局の報告: { $count }
ingest-lines-aircraft = 航空機の位置: { $count }
ingest-lines-aid-to-navigation = 航路標識: { $count }
ingest-lines-other-message = その他のメッセージ: { $count }

error-positions-column-missing = { $file } に { $missing } の列がありません。列: { $known }。
    .hint = 列を指定してください: --option map.lat=列名。vessel_id、timestamp、lon も同様です。
