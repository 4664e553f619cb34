package main

// region: main

func main() {
	println("hello")
}

// endregion: main
