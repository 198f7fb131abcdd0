list-un-sc = UN Security Council Consolidated List
list-un-1718-vessels = UN 1718 Designated Vessels List
list-ofac-sdn = OFAC Specially Designated Nationals List
list-ofac-cons = OFAC Consolidated Non-SDN List
list-eu-fsf = EU Consolidated Financial Sanctions List
list-uk-sl = UK Sanctions List
list-ca-sema = Canada: Consolidated Autonomous Sanctions List
list-au-dfat = Australia: DFAT Consolidated List
list-jp-mof = Japan: Ministry of Finance asset-freeze list
list-jp-meti-eul = Japan: METI End User List

authority-un = UN-designated
authority-national = Nationally designated
authority-analyst = Analyst-supplied

identifier-imo = IMO number
identifier-imo_company = IMO company number
identifier-mmsi = MMSI
identifier-call_sign = call sign
identifier-passport = passport number
identifier-national_id = national identity number
identifier-swift = SWIFT code
identifier-wallet = wallet address
identifier-registration = registration number
identifier-tax = tax number
