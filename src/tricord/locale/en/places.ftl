error-harbours-encoding = { $file } is not UTF-8 text: line { $line } has a byte that cannot be read.
    .hint = Save the table as UTF-8 (in Excel: "CSV UTF-8") and give it again.
error-harbours-columns = { $file } lacks a column that is needed, headed by one of: { $wanted }. Its columns: { $known }.
    .hint = Harbours need a name, a latitude and a longitude in decimal degrees, for instance: port,lat,lon.
error-harbours-empty = { $file } holds no harbour; lines that could not be read: { $refused }.
    .hint = Below the headings give one harbour a line, with a name and a position in decimal degrees.
harbours-set-aside = { $file }, line { $line }: "{ $value }" cannot be read as { $column }; the line was left out.

harbour-kind-port = port
harbour-kind-coal_terminal = coal terminal
harbour-kind-oil_terminal = oil terminal
harbour-kind-buoy = offshore buoys
harbour-kind-anchorage = anchorage
harbour-kind-pilot_station = pilot station
