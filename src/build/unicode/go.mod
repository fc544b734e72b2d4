module godepot.org/unicode

go 1.21
