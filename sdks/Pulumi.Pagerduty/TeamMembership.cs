namespace Pulumi.Pagerduty;

/// <summary>A user in a team.</summary>
public class TeamMembership : CustomResource
{
    public TeamMembership(string name, TeamMembershipArgs args, CustomResourceOptions? options = null)
        : base("pagerduty:index/teamMembership:TeamMembership", name, args ?? new TeamMembershipArgs(), Sdk.Plugin.Options(options))
    {
    }

    [Output("role")]
    public Output<string> Role { get; private set; } = null!;

    [Output("teamId")]
    public Output<string> TeamId { get; private set; } = null!;

    [Output("userId")]
    public Output<string> UserId { get; private set; } = null!;
}

/// <summary>The arguments of a membership.</summary>
public sealed class TeamMembershipArgs : ResourceArgs
{
    [Input("role")]
    public Input<string>? Role { get; set; }

    [Input("teamId", required: true)]
    public Input<string> TeamId { get; set; } = null!;

    [Input("userId", required: true)]
    public Input<string> UserId { get; set; } = null!;
}
