"""What a page says about its texts: dates, source, people, keywords, kinds."""
