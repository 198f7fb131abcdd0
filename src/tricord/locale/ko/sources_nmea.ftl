source-nmea = 수신된 그대로의 AIS 문장(NMEA 0183)

error-nmea-no-sentence = { $file } 파일에 AIS 문장이 없습니다.
    .hint = !AIVDM,1,1,,A,13HOI:0P0000VOHLCnHQKwvL05Ip,0*23 같은 행을 입력하십시오. 앞에 TAG 블록이 있어도 됩니다.
error-nmea-start-unreadable = { $file } 파일의 시작 시각 “{ $given }”을(를) 읽을 수 없습니다.
    .hint = ISO 8601로 쓰십시오. 예: start=2021-11-01T00:00:00Z.
error-stream-damaged = { $file } 파일이 손상되었거나 잘렸습니다: { $fault }.
    .hint = 파일을 다시 받으십시오. ZIP 파일은 암호가 없어야 합니다.
error-stream-no-lines = { $file } 파일은 행으로 된 파일이 아닙니다. { $line }행부터 64 MiB 안에 줄바꿈이 없습니다.
    .hint = 텍스트 파일을 그대로 또는 gzip, ZIP, Zstandard로 압축하여 입력하십시오.

reject-nmea-form = 문장이 아니거나 읽을 수 없는 필드가 있는 행입니다.
reject-nmea-checksum = 체크섬이 맞지 않습니다. 전달 중에 손상된 문장입니다.
reject-nmea-tag-checksum = TAG 블록의 체크섬이 맞지 않거나 없습니다.
reject-nmea-alphabet = 페이로드에 AIS가 쓰지 않는 문자가 있습니다.
reject-nmea-empty = 페이로드가 비어 있습니다.
reject-nmea-fill = 채움 비트 수가 없거나 맞지 않습니다.
reject-nmea-type = 그런 종류의 메시지는 없습니다.
reject-nmea-length = 메시지의 길이가 그 종류에 맞지 않습니다.
reject-nmea-orphan = 메시지의 나머지 부분이 오지 않았습니다.
reject-nmea-no-time = 수신 시각을 알 수 없습니다. start 옵션으로 파일의 시작 시각을 지정할 수 있습니다.
reject-nmea-imo = IMO 번호 자리에 있는 것이 IMO 번호가 아닙니다. 나머지 주장은 보관했습니다.
