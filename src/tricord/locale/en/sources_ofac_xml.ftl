source-ofac-xml = OFAC lists, plain XML
source-ofac-advanced = OFAC lists, advanced XML

error-ofac-list-unclear = { $file } does not show whether it is the Specially Designated Nationals List or the Consolidated Non-SDN List.
    .hint = Give the publisher's whole file. An excerpt would delist everybody it leaves out.
error-record-count-differs = { $file } says it has { $stated } entries and has { $found }.
    .hint = It has been cut or edited since it was published; fetch it again.
error-xml-reference-unknown = { $file } refers in { $path }, line { $line }, to { $kind } { $number }, which does not stand in it.
    .hint = Part of the file is missing; fetch it again.

reject-ofac-party-missing = The party it belongs to is not in the file.
