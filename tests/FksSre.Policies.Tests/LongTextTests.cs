using System.Text.Json.Nodes;
using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Review;

namespace FksSre.Policies.Tests;

/// <summary>
/// A ConfigMap may hold a million characters of anything, and looking for secrets takes as many steps as it is long: from each character
/// anew to the end, it would be a day.
/// </summary>
public class LongTextTests
{
    private static readonly ResourcePolicy _policy = PolicySet.All.OfType<ResourcePolicy>().Single(each => each.Name == "no-plain-secrets");

    [Theory(Timeout = 60_000)]
    [InlineData("-", " password")]
    [InlineData("\n", "password")]
    [InlineData(" ", "token")]
    [InlineData("-\t", "secret:")]
    [InlineData("a", "@key")]
    [InlineData("a.", "password")]
    [InlineData("password", "")]
    [InlineData("secret: abcdefgh ", "")]
    [InlineData("a://b:", "@")]
    [InlineData("routing_key: ", "")]
    [InlineData("-----BEGIN A A A ", "PRIVATE KEY")]
    public async Task Long_text_without_a_secret_is_read_once(string repeated, string end)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)) + end;

        var verdict = await Task.Run(() => Review(text), TestContext.Current.CancellationToken);

        Assert.True(verdict.IsKept);
    }

    [Theory]
    [InlineData("  - password: correct-horse\n")]
    [InlineData("\n\n\n--password=correct-horse")]
    [InlineData("\r\n\t\"api_key\" : \"correct-horse\",\r\n")]
    [InlineData("db-password:\n  correct-horse")]
    [InlineData("see postgresql+psycopg2://fks:correct-horse@db")]
    [InlineData("averyveryverylongwordofascheme://fks:correct-horse@db")]
    [InlineData("9http://fks:correct-horse@db")]
    [InlineData("ROUTING-KEY=\\\"0123456789abcdefABCDEF0123456789\\\"")]
    public void Secret_is_found_after_whatever_stands_before_it(string secret) =>
        Assert.False(Review(new string('-', 1000) + "\n" + secret).IsKept);

    private static PolicyVerdict Review(string text)
    {
        var inputs = new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = "long", ["namespace"] = "shop" },
            ["data"] = new JsonObject { ["text"] = text },
        };
        return PolicyReview.OfResource(
            _policy,
            new(
                "urn:pulumi:prod::fks-sre::kubernetes:core/v1:ConfigMap::long",
                "kubernetes:core/v1:ConfigMap",
                "long",
                "",
                inputs,
                ReviewedOptions.None
            )
        );
    }
}
