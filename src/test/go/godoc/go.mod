module godepot.org/godoc

go 1.24
