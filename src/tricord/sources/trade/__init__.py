"""Trade statistics as offices, UN Comtrade and CEPII publish them, and tables of any shape."""
