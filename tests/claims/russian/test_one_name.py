def keys(read, text):
    return [mention.entity for sentence in read(text) for mention in sentence.mentions]


def test_a_surname_alone_is_the_person_named_in_full(read):
    text = "Складом владеет Дональд Паулсен. Паулсен считает иначе. Фирму отдали Паулсену."
    assert set(keys(read, text)) == {"person:donald-paulsen"}


def test_surnames_of_two_persons_stay_apart(read):
    text = "Доли продали Пётр Ветров и Анна Ветрова. Об этом сказал Ветров."
    assert {"person:petr-vetrov", "person:anna-vetrova"} <= set(keys(read, text))


def test_forms_of_a_name_have_one_key(read):
    text = "Станки взяла «Нагара». Счёт выставили «Нагаре». Груз нашли у «Нагары»."
    assert len({key for key in keys(read, text) if key and key.startswith("org:")}) == 1


def test_a_name_in_initials_is_the_full_one_that_it_fits(read):
    text = "Фирму основал Иван Лаптев. По словам И. С. Лаптева, она закрыта. Лаптев отрицает связь."
    assert {key for key in keys(read, text) if key and key.startswith("person:")} == {"person:ivan-laptev"}
