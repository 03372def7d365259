package org.iyab.crisis.engine;

import static org.iyab.crisis.engine.CrisisResponseProcess.POSTS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.iyab.crisis.Crises;
import org.iyab.directory.Directory;
import org.iyab.directory.Post;
import org.springframework.stereotype.Component;

/** Finds the posts of the countries concerned. */
@Component("preparePlan")
class PreparePlan implements JavaDelegate {

    private final Crises crises;
    private final Directory directory;

    PreparePlan(Crises crises, Directory directory) {
        this.crises = crises;
        this.directory = directory;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var countries = crises.view(execution.getProcessBusinessKey()).countries();
        POSTS.set(
                execution, directory.postsIn(countries).stream().map(Post::code).toList());
    }
}
