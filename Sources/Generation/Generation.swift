// Placeholder until the first file of Generation lands.
