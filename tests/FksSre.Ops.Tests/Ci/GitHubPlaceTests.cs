using FksSre.Ops.Ci.GitHub;

namespace FksSre.Ops.Tests.Ci;

/// <summary>Where GitHub is asked, as a workflow or a person has set it.</summary>
public class GitHubPlaceTests
{
    [Theory]
    [InlineData(null, "https://api.github.com/")]
    [InlineData(" ", "https://api.github.com/")]
    [InlineData("https://git.example/api/v3", "https://git.example/api/v3/")]
    [InlineData("http://127.0.0.1:8777/", "http://127.0.0.1:8777/")]
    public void Address_is_github_com_s_or_the_one_that_is_named(string? api, string address)
    {
        var place = Of(api, "fks/infra.net_7-x", "ghp_x").Value!;

        Assert.Equal((address, "fks/infra.net_7-x"), (place.Api.AbsoluteUri, place.Repository));
    }

    [Theory]
    [InlineData("http://git.example", "FKS880")]
    [InlineData("git.example", "FKS880")]
    [InlineData("file:///etc/passwd", "FKS880")]
    public void Address_that_a_token_may_not_be_sent_to_is_refused(string api, string code) =>
        Assert.Equal([code], Of(api, "fks/infra", "ghp_x").Findings.Select(finding => finding.Code));

    [Theory]
    [InlineData(null)]
    [InlineData("infra")]
    [InlineData("fks/..")]
    [InlineData("fks/infra/issues")]
    [InlineData("fks/in fra")]
    [InlineData("fks/infra?x=1")]
    public void Repository_that_is_none_is_refused(string? repository) =>
        Assert.Equal(["FKS881"], Of(null, repository, "ghp_x").Findings.Select(finding => finding.Code));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("ghp_x\nX-Other: 1")]
    [InlineData("ghp_ä")]
    public void Token_that_is_none_is_refused_and_not_shown(string? token)
    {
        var finding = Assert.Single(Of(null, "fks/infra", token).Findings);

        Assert.Equal(("FKS882", ""), (finding.Code, finding.Value));
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once() =>
        Assert.Equal(["FKS880", "FKS881", "FKS882"], Of("x", null, null).Findings.Select(finding => finding.Code));

    private static ServiceLevels.Findings.Checked<GitHubPlace> Of(string? api, string? repository, string? token) =>
        GitHubPlace.Of(name =>
            name switch
            {
                "GITHUB_API_URL" => api,
                "GITHUB_REPOSITORY" => repository,
                "GITHUB_TOKEN" => token,
                _ => null,
            }
        );
}
