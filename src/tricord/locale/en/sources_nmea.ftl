source-nmea = AIS sentences as received (NMEA 0183)

error-nmea-no-sentence = { $file } holds no AIS sentence.
    .hint = Give lines such as !AIVDM,1,1,,A,13HOI:0P0000VOHLCnHQKwvL05Ip,0*23, with or without a TAG block before them.
error-nmea-start-unreadable = The start “{ $given }” of { $file } is no moment.
    .hint = Write it as ISO 8601, for example start=2021-11-01T00:00:00Z.
error-stream-damaged = { $file } is damaged or cut off: { $fault }.
    .hint = Get the file again. A ZIP archive must not be encrypted.
error-stream-no-lines = { $file } is no file of lines: none ends in the 64 MiB after line { $line }.
    .hint = Give a text file, or one packed as gzip, ZIP or Zstandard.

reject-nmea-form = The line is no sentence, or a field of it cannot be read.
reject-nmea-checksum = The checksum is wrong: the sentence was damaged on its way.
reject-nmea-tag-checksum = The checksum of the TAG block is wrong or missing.
reject-nmea-alphabet = The payload holds letters that AIS does not use.
reject-nmea-empty = The payload is empty.
reject-nmea-fill = The number of fill bits is missing or wrong.
reject-nmea-type = There is no message of this type.
reject-nmea-length = The message is too short or too long for its type.
reject-nmea-orphan = Other parts of the message never came.
reject-nmea-no-time = Nothing says when it was received; the option start gives the beginning of the file.
reject-nmea-imo = What stands in place of the IMO number is none; the other claims were kept.
