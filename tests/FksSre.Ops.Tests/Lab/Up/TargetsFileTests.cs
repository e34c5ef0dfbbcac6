using FksSre.Ops.Lab.Up;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Validation;
using FksSre.Stacks.Catalogue;

namespace FksSre.Ops.Tests.Lab.Up;

public class TargetsFileTests
{
    private static readonly Catalogue _catalogue = CatalogueValidation.Validate(FksCatalogue.Services, Cadence.Default).Value!;

    [Theory]
    [InlineData("127.0.0.1:8001")]
    [InlineData("api.example.com:80")]
    [InlineData("localhost:65535")]
    [InlineData("[::1]:8001")]
    [InlineData("[2001:db8::7]:443")]
    public void Host_and_port_are_taken_as_a_URL_has_them(string address)
    {
        foreach (
            var text in new[] { $"fks_api: {address}", $"# ours\n---\n  fks_api : \"{address}\"  # here\r\n\n", $"'fks_api': '{address}'" }
        )
        {
            var targets = TargetsFile.Read("t.yaml", text, _catalogue);
            Assert.Empty(targets.Findings);
            Assert.Equal(address, targets.Value!["fks_api"]);
        }
    }

    [Theory]
    [InlineData("::1:8001")]
    [InlineData("[::1]")]
    [InlineData("[127.0.0.1]:8001")]
    [InlineData("[::1:8001")]
    [InlineData("::1]:8001")]
    [InlineData("[fe80::1%25eth0]:8001")]
    [InlineData("127.0.0.1:0")]
    [InlineData("127.0.0.1:65536")]
    [InlineData("127.0.0.1:+80")]
    [InlineData("http://127.0.0.1:8001")]
    [InlineData(":8001")]
    public void Address_that_no_URL_could_have_is_a_finding(string address)
    {
        var finding = Assert.Single(TargetsFile.Read("t.yaml", $"\nfks_api: {address}", _catalogue).Findings);

        Assert.Equal(("FKS302", "t.yaml:2", address), (finding.Code, finding.Path, finding.Value));
        Assert.Equal("An address is a host (an IPv6 address in brackets), a colon and a port from 1 to 65535.", finding.Problem);
    }

    [Fact]
    public void Every_line_that_is_wrong_is_told_at_once()
    {
        var findings = TargetsFile
            .Read(
                "t",
                $"fks_nowhere: localhost:1\nfks_api\nfks_data: localhost:2\nfks_data: localhost:3\n- {new string('x', 100)}\n",
                _catalogue
            )
            .Findings;

        Assert.Equal(
            ["FKS301 t:1", "FKS303 t:4", "FKS305 t:2", "FKS305 t:5"],
            findings.Select(f => $"{f.Code} {f.Path}").Order(StringComparer.Ordinal)
        );
        Assert.Equal("- " + new string('x', 78) + " ...", findings.Single(f => f.Path == "t:5").Value);
    }

    [Fact]
    public void File_that_names_no_service_is_a_finding() =>
        Assert.Equal("FKS304", Assert.Single(TargetsFile.Read("t", "# nothing yet\n", _catalogue).Findings).Code);
}
