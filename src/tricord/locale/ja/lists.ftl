list-un-sc = 国連安全保障理事会統合制裁リスト
list-un-1718-vessels = 国連1718委員会指定船舶リスト
list-ofac-sdn = 米国財務省外国資産管理局(OFAC)SDNリスト
list-ofac-cons = 米国財務省外国資産管理局(OFAC)非SDN統合リスト
list-eu-fsf = 欧州連合統合金融制裁リスト
list-uk-sl = 英国制裁リスト
list-ca-sema = カナダ統合独自制裁リスト
list-au-dfat = オーストラリア外務貿易省統合リスト
list-jp-mof = 財務省資産凍結等対象者リスト
list-jp-meti-eul = 経済産業省外国ユーザーリスト

authority-un = 国連による指定
authority-national = 各国による指定
authority-analyst = 分析担当者による登録

identifier-imo = IMO番号
identifier-imo_company = IMO会社番号
identifier-mmsi = MMSI
identifier-call_sign = 呼出符号
identifier-passport = 旅券番号
identifier-national_id = 身分証明書番号
identifier-swift = SWIFTコード
identifier-wallet = ウォレットアドレス
identifier-registration = 登録番号
identifier-tax = 納税者番号
