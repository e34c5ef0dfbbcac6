using CsCheck;
using FksSre.Monitoring.Rendering;
using YamlDotNet.Serialization;

namespace FksSre.Monitoring.Tests.Rendering;

public class YamlWriterTests
{
    private static readonly string[] _tricky =
    [
        "true",
        "No",
        "null",
        "~",
        "1e3",
        "0x1f",
        "1_000",
        "2001-01-01",
        "12:30:45",
        "",
        " ",
        "- a",
        "? a",
        "a: b",
        "a #b",
        "🚀 up",
    ];

    private static readonly Gen<string> _text = Gen.OneOf(
        Gen.String[Gen.Char[" \n\t\r:#-'\"\\{}[]&*!|>%@`~abcYN019._\u0007\u0085\u2028\ufeff☃é"], 0, 24],
        Gen.Int[0, _tricky.Length - 1].Select(i => _tricky[i])
    );

    [Fact]
    public void Any_text_is_read_back_as_the_same_string() =>
        _text.Sample(text =>
        {
            var yaml = new YamlWriter().Pair("pair", text).Block("block", text).Strings("list", [text, text]).ToString();

            var read = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(yaml);

            Assert.Equal(text, read["pair"]);
            Assert.Equal(text, read["block"]);
            Assert.Equal([text, text], (IEnumerable<object>)read["list"]);
        });

    [Fact]
    public void Sequences_of_mappings_nest()
    {
        var yaml = new YamlWriter();
        yaml.Sequence("groups", ["a", "b"], name =>
            yaml.Pair("name", name).Sequence("rules", [1m, 2m], n => yaml.Pair("value", n).Mapping("more", () => yaml.Pair("deep", true)))
        );

        Assert.Equal(
            """
            groups:
              - name: a
                rules:
                  - value: 1
                    more:
                      deep: true
                  - value: 2
                    more:
                      deep: true
              - name: b
                rules:
                  - value: 1
                    more:
                      deep: true
                  - value: 2
                    more:
                      deep: true

            """,
            yaml.ToString()
        );
    }

    [Fact]
    public void Empty_sequence_is_left_out() =>
        Assert.Equal("", new YamlWriter().Sequence("none", Array.Empty<string>(), _ => { }).ToString());
}
