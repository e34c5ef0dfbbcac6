using Pulumi;

namespace FksSre.Sdk.Tests.Wire;

public class DeploymentTests : WireTest
{
    [Fact]
    public async Task Deployment_knows_its_names() =>
        await UpdateAsync(() =>
            Assert.Equal(
                ("org", "project", "test", false),
                (
                    Deployment.Instance.OrganizationName,
                    Deployment.Instance.ProjectName,
                    Deployment.Instance.StackName,
                    Deployment.Instance.IsDryRun
                )
            )
        );
}
