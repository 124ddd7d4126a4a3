"""What all comparing is made of: parties, periods, values, versions, and the words for them."""
