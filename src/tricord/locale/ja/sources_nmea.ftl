source-nmea = 受信したままのAISセンテンス(NMEA 0183)

error-nmea-no-sentence = { $file } にはAISのセンテンスがありません。
    .hint = !AIVDM,1,1,,A,13HOI:0P0000VOHLCnHQKwvL05Ip,0*23 のような行を入力してください。前にTAGブロックがあってもかまいません。
error-nmea-start-unreadable = { $file } の開始時刻「{ $given }」を読めません。
    .hint = ISO 8601で書いてください。例: start=2021-11-01T00:00:00Z。
error-stream-damaged = { $file } は破損しているか、途切れています: { $fault }。
    .hint = もう一度入手してください。ZIPは暗号化されていないものに限ります。
error-stream-no-lines = { $file } は行からなるファイルではありません。{ $line } 行目から64 MiBの間に改行がありません。
    .hint = テキストファイルを、そのまま、またはgzip、ZIP、Zstandardで圧縮して入力してください。

reject-nmea-form = センテンスではないか、読めない項目のある行です。
reject-nmea-checksum = チェックサムが合いません。途中で破損したセンテンスです。
reject-nmea-tag-checksum = TAGブロックのチェックサムが合わないか、ありません。
reject-nmea-alphabet = ペイロードにAISで使わない文字があります。
reject-nmea-empty = ペイロードが空です。
reject-nmea-fill = フィルビットの数がないか、合いません。
reject-nmea-type = この種類のメッセージはありません。
reject-nmea-length = メッセージの長さがその種類に合いません。
reject-nmea-orphan = メッセージの残りの部分が来ませんでした。
reject-nmea-no-time = 受信した時刻が分かりません。オプション start でファイルの開始時刻を指定できます。
reject-nmea-imo = IMO番号の欄にあるものはIMO番号ではありません。ほかの主張は残しました。
