using System.Collections.Immutable;
using FksSre.OnCall.PagerDuty;
using Pulumi;
using Pulumi.Pagerduty;

namespace FksSre.Components.OnCall;

internal static class Users
{
    /// <returns>PagerDuty's id of each user, by ours.</returns>
    public static ImmutableDictionary<string, Output<string>> Declare(Children children, IEnumerable<OnCallUser> users) =>
        users.ToImmutableDictionary(user => user.Id, user => user.IsManaged ? Made(children, user) : Found(children, user));

    private static Output<string> Made(Children children, OnCallUser user) =>
        new User(
            children.Child("user", user.Id),
            new UserArgs
            {
                Name = user.Name,
                Email = user.Email,
                TimeZone = user.TimeZone,
                Description = "On call for the FKS platform.",
            },
            children.Options()
        ).Id;

    /// <summary>The parent hands its provider down to the call too.</summary>
    private static Output<string> Found(Children children, OnCallUser user) =>
        GetUser
            .Invoke(new GetUserInvokeArgs { Email = user.Email }, new InvokeOptions { Parent = children.Parent })
            .Apply(found => found.Id);
}
