// Hello greets whoever installed it from godepot.
package main

import "fmt"

func main() {
	fmt.Println("hello from godepot")
}
