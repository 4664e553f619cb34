// region: a
x
// endregion: a
