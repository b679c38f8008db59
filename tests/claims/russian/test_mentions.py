import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.claims.words.parsing import parse
from entrepot.model.documents import Document

WORDS = st.sampled_from(
    "Иран в Минске поставил , поставленный поставки иранских беспилотников «Герань-2» России , . ( ООО "
    "«Вектор» завод Петров А. Г. 300 тыс. тонн по данным МИД Белоруссии Ltd Acme через Дубай и".split()
)


@pytest.mark.parametrize(
    ("text", "said", "key"),
    [
        ("Договор с Саудовской Аравией подписан.", "Саудовской Аравией", "country:sa"),
        ("Груз ушёл в Соединённые Штаты.", "Соединённые Штаты", "country:us"),
        ("Экспорт из КНДР вырос.", "КНДР", "country:kp"),
        ("Поставки в РФ прекращены.", "РФ", "country:ru"),
        ("Турецкие порты закрыты.", "Турецкие", "country:tr"),
        ("Об этом просили иранцы.", "иранцы", "country:ir"),
        ("Товары везли белорусам.", "белорусам", "country:by"),
        ("Санкции ввёл Евросоюз.", "Евросоюз", "group:eu"),
        ("Танки прошли через Приднестровье.", "Приднестровье", "place:transnistria"),
    ],
)
def test_countries_and_peoples_are_known_in_every_case(named, text, said, key):
    assert named(text)[said] == key


@pytest.mark.parametrize("text", ["Того же мнения держатся все.", "Цена 40 белорусских рублей."])
def test_common_words_and_currencies_are_no_countries(named, text):
    assert not any(key and key.startswith("country:") for key in named(text).values())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Тегеран отверг обвинения.", "country:ir"),
        ("Поставщик заявил о согласии Минска.", "country:by"),
        ("Переговоры между Анкарой и заводом сорваны.", "country:tr"),
        ("В Пхеньяне опровергли сообщение.", "country:kp"),
        ("Кремль молчит.", "country:ru"),
        ("Самолёт сел в Тегеране.", "place:tehran"),
        ("Груз шёл через Минск.", "place:minsk"),
        ("Деталь нашли в аэропорту Киева.", "place:kyiv"),
    ],
)
def test_a_capital_is_the_state_when_it_acts(named, text, key):
    assert key in named(text).values()


@pytest.mark.parametrize(
    ("text", "said", "key"),
    [
        ("Договор подписал Александр Лукашенко.", "Александр Лукашенко", "person:alexander-lukashenko"),
        ("Об этом просили Ольгу Сергеевну Ветрову.", "Ольгу Сергеевну Ветрову", "person:olga-vetrova"),
        ("Фирмой управлял Иванов И. И.", "Иванов И. И.", "person:i-i-ivanov"),
        ("Встречу провёл президент Реджеп Эрдоган.", "президент Реджеп Эрдоган", "person:recep-erdogan"),
        ("Фирма принадлежит Дмитрию Седых.", "Дмитрию Седых", "person:dmitry-sedykh"),
    ],
)
def test_persons_have_romanised_keys_without_patronymic(named, text, said, key):
    assert named(text)[said] == key


@pytest.mark.parametrize(
    ("text", "said", "key"),
    [
        ("Станки купил завод «Белметалл».", "завод «Белметалл»", "org:belmetall"),
        ("Долю продали ООО «Волга Логистик».", "ООО «Волга Логистик»", "org:volga-logistics"),
        (
            "Сделку вела фирма Anadol Parts San. Tic. A.Ş. из Измира.",
            "фирма Anadol Parts San. Tic. A.Ş.",
            "org:anadol-parts",
        ),
        (
            "Шасси собирает Минский завод колёсных тягачей.",
            "Минский завод колёсных тягачей",
            "org:minsk-wheeled-tractor-plant",
        ),
        ("Порох идёт Казанскому пороховому заводу.", "Казанскому пороховому заводу", "org:kazan-powder-plant"),
        ("Это отрицает МИД Белоруссии.", "МИД Белоруссии", "org:belarusian-foreign-ministry"),
        (
            "Это сообщило российское министерство обороны.",
            "российское министерство обороны",
            "org:russian-defence-ministry",
        ),
        ("По данным Минфина США, сделка сорвана.", "Минфина США", "org:american-treasury"),
        ("Завод «Волга» внесён в список.", "Завод «Волга»", "org:volga"),
        ("Фирма «Россия» продала Ирану станки.", "Фирма «Россия»", "org:rossiya"),
    ],
)
def test_organisations_have_the_keys_of_their_english_names(named, text, said, key):
    assert named(text)[said] == key


@pytest.mark.parametrize(
    ("text", "said", "key"),
    [
        ("По городу били «Шахедами-136».", "Шахедами-136", "product:shahed-136"),
        ("Показали танки Т-72Б3.", "танки Т-72Б3", "product:t-72b3"),
        ("Сбиты три ракеты Х-101.", "ракеты Х-101", "product:kh-101"),
        ("Куплены комплексы «Искандер-М».", "комплексы «Искандер-М»", "product:iskander-m"),
        ("Шасси МЗКТ-79221 ушли в Россию.", "Шасси МЗКТ-79221", "product:mzkt-79221"),
        ("Танкер «Волга Стар» ушёл.", "Танкер «Волга Стар»", "product:volga-star"),
        ("Купили 30 токарных станков.", "токарных станков", "class:machine-tools"),
        ("Везли реактивные системы залпового огня.", "реактивные системы залпового огня", "class:artillery"),
        ("Везли 155-мм снаряды и БПЛА.", "155-мм снаряды", "class:ammunition"),
    ],
)
def test_goods_have_classes_and_designators_products(named, text, said, key):
    names = named(text)
    assert next(entity for words, entity in names.items() if said in words) == key


def test_parts_of_arms_are_of_the_class_of_the_arms(named):
    assert named("Фирма отлила корпуса танковых снарядов.")["корпуса танковых снарядов"] == "class:ammunition"


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join), st.text(" \n\tОн.", max_size=6))
def test_words_and_names_are_the_text_of_the_document(words, before):
    text = before + words
    for sentence in parse(Document("d", "d", sha256="", media_type="text/plain", text=text, language="ru")):
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)
        assert sentence.heads.count(-1) == 1
        assert len(sentence.below(sentence.heads.index(-1))) == len(sentence.tokens)
        for mention in sentence.mentions:
            assert text[mention.quote.start : mention.quote.end] == mention.quote.text
            assert mention.quote.start == sentence.tokens[mention.first].start
            assert mention.quote.end == sentence.tokens[mention.end - 1].end
            assert mention.first <= mention.head < mention.end
