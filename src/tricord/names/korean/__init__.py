"""Korean names in any script: syllables as sets of letters, read from every spelling.

One Hangul syllable has many spellings and one spelling has many syllables: `Chon` may be 전,
존, 천 or 촌. So a spelling is read as the *set* of letters it may stand for, in each of the
three places of a syllable, and two spellings agree where their sets meet. No system is chosen
first: one name often mixes several.
"""
