using System.Globalization;
using FksSre.Delivery.Releases;
using NodaTime;

namespace FksSre.Delivery.Tests.Releases;

public class CanonicalTextTests
{
    [Fact]
    public void Everything_that_is_kept_stands_in_it_by_name()
    {
        var text = CanonicalText.Of(new Thing("a \"b\"", 99.90m, [3, 5], new Dictionary<string, bool> { ["z"] = true, ["y"] = false }));

        Assert.Equal(
            "Thing{<Flags>k__BackingField: {\"y\": false,\"z\": true},<Name>k__BackingField: \"a \\\"b\\\"\","
                + "<Numbers>k__BackingField: [3,5,],<Ratio>k__BackingField: 99.9}",
            text
        );
    }

    [Fact]
    public void Order_of_a_dictionary_and_the_language_of_the_machine_change_nothing()
    {
        var culture = CultureInfo.CurrentCulture;
        var here = CanonicalText.Of(new Thing("ı", 1.5m, [], new Dictionary<string, bool> { ["a"] = true, ["b"] = false }));
        CultureInfo.CurrentCulture = WithComma;
        var there = CanonicalText.Of(new Thing("ı", 1.50m, [], new Dictionary<string, bool> { ["b"] = false, ["a"] = true }));
        CultureInfo.CurrentCulture = culture;

        Assert.Equal(here, there);
    }

    [Fact]
    public void Lists_keep_their_order_and_times_their_seconds()
    {
        Assert.NotEqual(CanonicalText.Of(new[] { 1, 2 }), CanonicalText.Of(new[] { 2, 1 }));
        Assert.NotEqual(
            CanonicalText.Of(new LocalDateTime(2026, 11, 23, 9, 0, 7)),
            CanonicalText.Of(new LocalDateTime(2026, 11, 23, 9, 0, 8))
        );
        Assert.NotEqual(CanonicalText.Of(new LocalDate(2026, 11, 23)), CanonicalText.Of(new LocalDate(2026, 11, 24)));
    }

    [Fact]
    public void Function_has_no_text() => Assert.Throws<ArgumentException>(() => CanonicalText.Of(new Func<int>(() => 7)));

    private sealed record Thing(string Name, decimal Ratio, int[] Numbers, IReadOnlyDictionary<string, bool> Flags);

    /// <summary>The tests know no culture by name, so one is made.</summary>
    private static CultureInfo WithComma
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "~";
            return culture;
        }
    }
}
