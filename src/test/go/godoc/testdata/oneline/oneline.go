// Package oneline has bodies of structs and interfaces on one line, of which
// Go's library has few.
package oneline

import (
	"context"
	"io"
)

type Embedded struct{ io.Reader }

type EmbeddedPointer struct{ *Embedded }

type Function struct{ Call func(n int) error }

type Functions struct{ Open, Close func() }

type Tagged struct{ Name string `json:"name"` }

type Nested struct{ Inner struct{ X int } }

type Channel struct{ Done <-chan struct{} }

type Generic[T any] struct{ Value T }

type GenericEmbedded struct{ Generic[int] }

type ANameOfMoreThanThirtyCharactersOnItsOwn struct{ AnotherNameOfMoreThanThirtyCharacters int }

type TypeOfThirty struct{ F map[string]map[string]chan int }

type TypeOfMoreThanThirty struct{ F map[string]map[string]chan int32 }

type Method interface{ Close() error }

type MethodOfThirty interface{ Do(a int, b []string) error }

type MethodOfMoreThanThirty interface{ Do(context.Context, []string) error }

type ShortMethodWithANameThatIsLong interface{ AMethodWithANameOfMoreThanThirtyCharacters() }

type EmbeddedInterface interface{ io.Reader }

type Union interface{ ~int | ~string }

type Empty struct{}

type EmptyInterface interface{}

type Two struct{ A, B int }

type TwoFields struct{ A int; B string }

type TwoMethods interface{ A(); B() string }

var Anonymous struct{ Call func() }

var AnonymousInterface interface{ Call() }

// Make makes.
func Make(options struct{ Call func() }) interface{ Call() } { return nil }

// Values are told apart by what they are.
var Values = []struct{ Name string }{{"a"}, {"b"}}
