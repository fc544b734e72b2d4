module godepot.org/oracle

go 1.23.0

// The newest x/mod that builds with Go 1.23 and knows the ignore directive.
require golang.org/x/mod v0.27.0
