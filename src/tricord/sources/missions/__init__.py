"""What missions abroad report of supply: tables, e-mails and the files of the offline form."""
