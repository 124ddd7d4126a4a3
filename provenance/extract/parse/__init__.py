"""The language model, sentences, and small questions to a parse."""
